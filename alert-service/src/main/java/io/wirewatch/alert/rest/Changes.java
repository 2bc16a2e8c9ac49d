package io.wirewatch.alert.rest;

import io.wirewatch.alert.service.AlertService;
import io.wirewatch.alert.wanted.WantedKind;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes one kind of thing that is wanted, each change held against the
 * version its author has seen. Exact over any number of instances: a change that lost against
 * another instance's is tried anew, where its preconditions then fail.
 */
final class Changes<T> {

  private static final int TRIES = 8;

  private final AlertService service;
  private final WantedKind<T> kind;

  Changes(AlertService service, WantedKind<T> kind) {
    this.service = service;
    this.kind = kind;
  }

  /** The headers a change may carry. */
  record Conditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
    /** It must not exist yet. */
    static Conditions create() {
      return new Conditions(null, "*");
    }
  }

  /** What was written. */
  record Change<T>(T now, int version, boolean created) {}

  /** Makes the new from the present one, null when there is none. May be called again. */
  @FunctionalInterface
  interface Form<T> {
    T read(@Nullable T before);
  }

  /**
   * The one of that id.
   *
   * @throws ApiProblem 404
   */
  T found(String id) {
    T found = kind.find(service.view().get(), id);
    if (found == null) {
      throw ApiProblem.notFound(kind.name(), id);
    }
    return found;
  }

  /**
   * Creates it or changes it.
   *
   * @throws ApiProblem 412 when a condition does not hold, or what {@code form} throws
   */
  synchronized Change<T> put(String id, Conditions conditions, Form<T> form) {
    int seen = 0;
    for (int i = 0; i < TRIES; i++) {
      T before = kind.find(service.view().get(), id);
      seen = before == null ? 0 : kind.version().applyAsInt(before);
      Versions.require(seen, conditions.ifMatch(), conditions.ifNoneMatch());
      T after = form.read(before);
      if (service.writer().replace(kind, id, seen, after)) {
        return new Change<>(after, kind.version().applyAsInt(after), before == null);
      }
    }
    throw ApiProblem.changed(seen, "a version that others keep changing");
  }

  /**
   * Changes one that exists.
   *
   * @throws ApiProblem 404 or 412
   */
  Change<T> change(String id, @Nullable String ifMatch, Function<T, T> change) {
    return put(
        id,
        new Conditions(ifMatch, null),
        before -> {
          if (before == null) {
            throw ApiProblem.notFound(kind.name(), id);
          }
          return change.apply(before);
        });
  }

  /**
   * Deletes it.
   *
   * @param check throws when it must stay
   * @throws ApiProblem 404 or 412
   */
  synchronized void delete(String id, @Nullable String ifMatch, Consumer<T> check) {
    for (int i = 0; i < TRIES; i++) {
      T before = found(id);
      int seen = kind.version().applyAsInt(before);
      Versions.require(seen, ifMatch, null);
      check.accept(before);
      if (service.writer().replace(kind, id, seen, null)) {
        return;
      }
    }
    throw ApiProblem.changed(kind.versionIn(service.view().get(), id), String.valueOf(ifMatch));
  }
}

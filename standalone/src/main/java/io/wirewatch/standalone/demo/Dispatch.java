package io.wirewatch.standalone.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.wirewatch.events.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * One invented report of the demo.
 *
 * @param at seconds after the demo's start at which its outlet publishes it
 * @param outlet key of the outlet
 * @param title headline
 * @param text body, plain text
 */
public record Dispatch(int at, String outlet, String title, String text) {

  /** The shipped script, in the order of publication. */
  public static List<Dispatch> script() {
    try (InputStream in =
        Objects.requireNonNull(
            Dispatch.class.getResourceAsStream("/demo/dispatches.json"), "demo/dispatches.json")) {
      return Json.mapper().readValue(in, new TypeReference<List<Dispatch>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("demo/dispatches.json cannot be read", e);
    }
  }
}

package io.wirewatch.core.region;

/** Takes names one by one. */
@FunctionalInterface
public interface NameSink {
  /**
   * One sense of one name.
   *
   * @param words normalised words; the array is reused, only the first {@code length} count
   * @param target what it names, see {@link RegionCatalogue#target}
   * @param use bits of {@link NameUse}
   */
  void name(String[] words, int length, int target, int use);
}

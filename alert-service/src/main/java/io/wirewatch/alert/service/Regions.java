package io.wirewatch.alert.service;

import java.util.Set;

/** What the service must know of regions. */
public interface Regions {

  /** Whether there is a region of that id. */
  boolean exists(String id);

  /** Ids of the regions above it. */
  Set<String> ancestors(String id);
}

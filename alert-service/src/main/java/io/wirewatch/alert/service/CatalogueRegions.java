package io.wirewatch.alert.service;

import io.wirewatch.core.region.RegionCatalogue;
import java.util.LinkedHashSet;
import java.util.Set;

/** The regions of the shipped catalogue and of the user's files. */
public record CatalogueRegions(RegionCatalogue catalogue) implements Regions {

  @Override
  public boolean exists(String id) {
    return catalogue.region(id).isPresent();
  }

  @Override
  public Set<String> ancestors(String id) {
    return new LinkedHashSet<>(catalogue.ancestors(id));
  }
}

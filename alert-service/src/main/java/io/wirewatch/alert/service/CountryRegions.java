package io.wirewatch.alert.service;

import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1 as regions, without a hierarchy. */
public final class CountryRegions implements Regions {

  private final Set<String> countries = Set.of(Locale.getISOCountries());

  @Override
  public boolean exists(String id) {
    return countries.contains(id);
  }

  @Override
  public Set<String> ancestors(String id) {
    return Set.of();
  }
}

package io.wirewatch.core.region;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The countries, divisions and cities that the product ships, as arrays: place p is a country below
 * {@link #countries}, a division below {@link #divisionsEnd}, else a city. Cities are sorted by
 * weight, so that of two namesakes the lower number is the likelier one.
 */
final class Gazetteer {
  final int countries;
  final int divisionsEnd;
  final int size;
  final String[] ids;
  final String[] names;
  final short[] country;
  final short[] division;
  final float[] lat;
  final float[] lon;
  final int[] population;

  private Gazetteer(int countries, int divisions, int cities) {
    this.countries = countries;
    this.divisionsEnd = countries + divisions;
    this.size = divisionsEnd + cities;
    ids = new String[divisionsEnd];
    names = new String[divisionsEnd];
    country = new short[size];
    division = new short[size];
    lat = new float[size];
    lon = new float[size];
    population = new int[size];
  }

  /** Reads the entry {@code places}; its layout is documented in BuildGazetteer. */
  static Gazetteer read(DataInputStream in) throws IOException {
    Gazetteer g = new Gazetteer(in.readInt(), in.readInt(), in.readInt());
    for (int i = 0; i < g.divisionsEnd; i++) {
      g.ids[i] = in.readUTF();
      g.names[i] = in.readUTF();
      g.country[i] = in.readShort();
      g.division[i] = (short) (i < g.countries ? -1 : i - g.countries);
      g.lat[i] = in.readInt() / 1000f;
      g.lon[i] = in.readInt() / 1000f;
      g.population[i] = in.readInt();
    }
    for (int i = g.divisionsEnd; i < g.size; i++) {
      g.country[i] = in.readShort();
    }
    for (int i = g.divisionsEnd; i < g.size; i++) {
      g.division[i] = in.readShort();
    }
    for (int i = g.divisionsEnd; i < g.size; i++) {
      g.lat[i] = in.readInt() / 1000f;
    }
    for (int i = g.divisionsEnd; i < g.size; i++) {
      g.lon[i] = in.readInt() / 1000f;
    }
    for (int i = g.divisionsEnd; i < g.size; i++) {
      g.population[i] = in.readInt();
    }
    return g;
  }

  /** The region a place counts for: itself, or of a city its division, else its country. */
  int regionOf(int place) {
    if (place < divisionsEnd) {
      return place;
    }
    int d = division[place];
    return d >= 0 ? countries + d : country[place];
  }

  @Nullable String countryId(int place) {
    return ids[country[place]];
  }
}

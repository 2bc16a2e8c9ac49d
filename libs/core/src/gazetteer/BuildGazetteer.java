import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Builds the gazetteer that the product ships, out of GeoNames (CC BY 4.0), newsmap (MIT) and the tables beside this file.
 *
 * <pre>java libs/core/src/gazetteer/BuildGazetteer.java DATA libs/core/src/main/resources/io/wirewatch/core/region/gazetteer.zip</pre>
 *
 * <p>DATA holds cities1000.txt.gz, admin1CodesASCII.txt, countryInfo.txt, geonames_names_by_lang.tsv.gz and newsmap/. The result holds
 * an entry {@code places} (countries, divisions, cities, as numbers), {@code names-en} (every Latin name as a sequence of words) and one
 * {@code names-LL} for each further language; the format is read by {@code io.wirewatch.core.region.GazetteerReader}. The same input
 * gives the same bytes.
 *
 * <p>A single file, so that it runs without a build; hence longer than a class of the product.
 */
public final class BuildGazetteer {
  /** How freely a name may be taken for its place: at once; with support in the article; only with its country behind it; behind 'in'. */
  static final int FREE = 0;

  static final int SUPPORTED = 1;
  static final int STRICT = 2;
  static final int CUED = 3;
  static final int DEMONYM = 4;
  static final int CAPITALS = 8;
  static final int SEAT = 16;
  static final int ALTERNATE = 32;

  /** Where reports of conflict come from oftener than namesakes: small places count there. */
  static final Set<String> WATCHED =
      Set.of(
          ("AF AM AZ BD BF BI BY CD CF CM CO DZ EG ER ET GE HT IL IQ IR JO KE KG KP LB LY ML MM MZ NE NG PH PK PS RS RU RW SA SD SN SO SS SY TD"
                  + " TJ TM TN TR TW UA UG UZ VE XK YE BA MD KZ MR LR SL GN GW BJ TG CI PG SB SV HN GT EC PE BO KH NP GY AO MG TL")
              .split(" "));

  static final Set<String> ARABIC = Set.of("SY IQ YE JO LB EG LY SD SA AE OM KW BH QA PS DZ TN MA MR".split(" "));
  static final Set<String> ANGLOPHONE = Set.of("US GB CA AU NZ IE JM".split(" "));
  static final List<String> LANGUAGES = List.of("fr", "es", "de", "ru", "uk", "ar", "fa", "he", "tr", "zh");
  static final Map<String, String> NEWSMAP =
      Map.of("fr", "french", "es", "spanish", "de", "german", "ru", "russian", "ar", "arabic", "he", "hebrew", "tr", "turkish");

  record Entity(String id, String name, int country, int division, double lat, double lon, long population, String code, Set<String> names) {}

  record Edge(int entity, int flags) {}

  final Path data;
  final Path tables;
  final Map<String, Integer> countryOf = new LinkedHashMap<>();
  final Map<String, Integer> divisionOf = new LinkedHashMap<>();
  final List<Entity> entities = new ArrayList<>();
  final Map<Integer, Map<String, Set<String>>> labelled = new HashMap<>();
  final Map<String, Map<String, Set<String>>> byLanguage = new HashMap<>();
  final Map<String, Map<Integer, Integer>> edges = new TreeMap<>();
  final Map<String, Set<Edge>> foreign = new TreeMap<>();
  final Set<String> blocked = new HashSet<>();
  int countries;
  int divisions;

  BuildGazetteer(Path data, Path tables) {
    this.data = data;
    this.tables = tables;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: java libs/core/src/gazetteer/BuildGazetteer.java DATA_FOLDER OUTPUT.zip");
      System.exit(2);
    }
    Path tables = Path.of("libs/core/src/gazetteer");
    if (!Files.exists(tables.resolve("countries.tsv"))) {
      System.err.println("run it in the root of the project: " + tables + "/countries.tsv is not there");
      System.exit(2);
    }
    new BuildGazetteer(Path.of(args[0]), tables).build(Path.of(args[1]));
  }

  void build(Path output) throws IOException {
    readNamesByLanguage();
    readBlocked();
    List<String[]> cities = readCities();
    readCountries(cities);
    readDivisions(cities);
    addCities(cities);
    nameCountries();
    nameDivisions();
    nameCities(cities);
    nameByHand();
    write(output);
  }

  // --- reading -------------------------------------------------------------------------------------------------------------------

  Stream<String> lines(String file) throws IOException {
    Path path = data.resolve(file);
    var in = file.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(path)) : Files.newInputStream(path);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
  }

  Stream<String[]> table(String file) throws IOException {
    return Files.readAllLines(tables.resolve(file)).stream().filter(l -> !l.startsWith("#") && !l.isBlank()).map(l -> l.split("\t", -1));
  }

  void readNamesByLanguage() throws IOException {
    lines("geonames_names_by_lang.tsv.gz")
        .map(l -> l.split("\t"))
        .filter(f -> f.length == 3 && (f[1].equals("en") || LANGUAGES.contains(f[1])))
        .forEach(f -> byLanguage.computeIfAbsent(f[0], k -> new TreeMap<>()).computeIfAbsent(f[1], k -> new TreeSet<>()).addAll(Arrays.asList(f[2].split(", "))));
  }

  void readBlocked() throws IOException {
    table("blocked.txt").flatMap(f -> Stream.of(f[0].split(" "))).map(BuildGazetteer::key).forEach(blocked::add);
  }

  List<String[]> readCities() throws IOException {
    return lines("cities1000.txt.gz")
        .map(l -> l.split("\t", -1))
        .filter(f -> !Set.of("PPLH", "PPLQ", "PPLW", "PPLCH").contains(f[7]) || f[8].equals("UA"))
        .filter(f -> !f[7].equals("PPLX") || Long.parseLong(f[14]) >= 20_000)
        .sorted(Comparator.<String[]>comparingLong(f -> -weight(f)).thenComparing(f -> f[0]))
        .toList();
  }

  /** Population; a capital counts four times, the seat of a division twice. */
  static long weight(String[] f) {
    long population = Long.parseLong(f[14]);
    return f[7].equals("PPLC") ? 4 * population + 1_000_000 : f[7].equals("PPLA") ? 2 * population : population;
  }

  void readCountries(List<String[]> cities) throws IOException {
    Map<String, double[]> centre = new HashMap<>();
    for (String[] f : cities) {
      double[] sum = centre.computeIfAbsent(f[8], k -> new double[3]);
      sum[0] += Double.parseDouble(f[4]);
      sum[1] += Double.parseDouble(f[5]);
      sum[2]++;
    }
    Map<String, String[]> byHand = new HashMap<>();
    table("countries.tsv").forEach(f -> byHand.put(f[0], f));
    lines("countryInfo.txt")
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("\t", -1))
        .filter(f -> f[0].length() == 2 && !Set.of("CS", "AN").contains(f[0]))
        .forEach(
            f -> {
              double[] sum = centre.getOrDefault(f[0], new double[] {0, 0, 1});
              String[] hand = byHand.get(f[0]);
              double lat = hand != null && !hand[1].isEmpty() ? Double.parseDouble(hand[1]) : sum[0] / sum[2];
              double lon = hand != null && !hand[2].isEmpty() ? Double.parseDouble(hand[2]) : sum[1] / sum[2];
              countryOf.put(f[0], entities.size());
              Set<String> names = new LinkedHashSet<>(List.of(f[4].strip()));
              entities.add(new Entity(f[0], f[4].strip(), entities.size(), -1, lat, lon, Long.parseLong(f[7]), f[8], names));
            });
    countries = entities.size();
  }

  void readDivisions(List<String[]> cities) throws IOException {
    Map<String, String> iso = new HashMap<>();
    table("divisions.tsv").forEach(f -> iso.put(f[0], f[1]));
    Map<String, double[]> centre = new HashMap<>();
    for (String[] f : cities) {
      double[] sum = centre.computeIfAbsent(f[8] + "." + f[10], k -> new double[4]);
      sum[0] += Double.parseDouble(f[4]);
      sum[1] += Double.parseDouble(f[5]);
      sum[2]++;
      sum[3] += Long.parseLong(f[14]);
    }
    lines("admin1CodesASCII.txt")
        .map(l -> l.split("\t", -1))
        .filter(f -> countryOf.containsKey(f[0].substring(0, 2)))
        .forEach(
            f -> {
              String id = iso.getOrDefault(f[0], f[0].replace('.', '-'));
              double[] sum = centre.getOrDefault(f[0], new double[4]);
              int country = countryOf.get(f[0].substring(0, 2));
              Entity c = entities.get(country);
              double n = Math.max(1, sum[2]);
              double lat = sum[2] == 0 ? c.lat() : sum[0] / n;
              double lon = sum[2] == 0 ? c.lon() : sum[1] / n;
              divisionOf.put(f[0], entities.size());
              entities.add(new Entity(id, f[1], country, entities.size(), lat, lon, (long) sum[3], f[3], new LinkedHashSet<>(List.of(f[1], f[2]))));
            });
    divisions = entities.size() - countries;
  }

  void addCities(List<String[]> cities) {
    for (String[] f : cities) {
      Integer country = countryOf.get(f[8]);
      if (country == null) {
        continue;
      }
      int division = divisionOf.getOrDefault(f[8] + "." + f[10], -1);
      entities.add(
          new Entity(
              f[0], f[1], country, division, Double.parseDouble(f[4]), Double.parseDouble(f[5]), Long.parseLong(f[14]), f[7], new LinkedHashSet<>(List.of(f[1], f[2]))));
    }
  }

  // --- naming --------------------------------------------------------------------------------------------------------------------

  void nameCountries() throws IOException {
    for (int c = 0; c < countries; c++) {
      Entity e = entities.get(c);
      name(e.name(), c, FREE);
      for (String n : byLanguage.getOrDefault(e.id(), Map.of()).getOrDefault("en", Set.of())) {
        name(n, c, FREE);
      }
      Set<String> stems = new HashSet<>();
      for (String language : LANGUAGES) {
        for (String n : byLanguage.getOrDefault(e.id(), Map.of()).getOrDefault(language, Set.of())) {
          foreign(language, n, c, FREE);
          stems.add(language + key(n));
        }
      }
    }
    table("countries.tsv")
        .forEach(
            f -> {
              int c = countryOf.get(f[0]);
              for (String n : parts(f[3])) {
                name(n, c, n.equals(n.toUpperCase(Locale.ROOT)) && n.length() <= 9 ? CAPITALS : FREE);
              }
              for (String n : parts(f[4])) {
                name(n, c, DEMONYM);
              }
            });
    readNewsmap();
  }

  static List<String> parts(String field) {
    return Stream.of(field.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  void nameDivisions() {
    for (int d = countries; d < countries + divisions; d++) {
      Entity e = entities.get(d);
      Set<String> names = new LinkedHashSet<>(e.names());
      names.addAll(byLanguage.getOrDefault(e.code(), Map.of()).getOrDefault("en", Set.of()));
      String country = entities.get(e.country()).id();
      for (String n : List.copyOf(names)) {
        names.addAll(variants(n, country));
      }
      for (String n : names) {
        name(n, d, divisionTier(n, country, e.population()));
        String bare = withoutKind(n);
        if (!bare.equals(n)) {
          name(bare, d, divisionTier(bare, country, e.population()));
        }
      }
      for (String language : LANGUAGES) {
        for (String n : byLanguage.getOrDefault(e.code(), Map.of()).getOrDefault(language, Set.of())) {
          foreign(language, n, d, FREE);
        }
      }
    }
  }

  int divisionTier(String name, String country, long population) {
    String key = key(name);
    if (key.length() <= 3 || blocked.contains(key) || COMPASS.matcher(key).matches()) {
      return blocked.contains(key) && population >= 1_000_000 ? CUED : STRICT;
    }
    return WATCHED.contains(country) || Set.of("US", "IN", "CN", "CA", "AU", "GB", "DE", "ES", "IT", "MX", "BR", "FR", "ID", "JP", "TH", "LA", "PL", "RO", "FI", "SE", "NO", "LT", "LV", "EE", "GR", "HU", "SK",
                    "AR", "CL", "ZW", "ZM", "MW", "TZ", "CG", "GA", "DJ", "LK", "MY", "VN", "ZA", "GH", "SN", "GM", "BW", "NA", "PA", "NI", "CR", "CU", "PY", "AE", "OM")
                .contains(country)
        ? FREE
        : SUPPORTED;
  }

  static final Pattern COMPASS =
      Pattern.compile("(north|south|east|west|northern|southern|eastern|western|central|centre|center|northeastern|southeastern|northwestern|capital|coast|mountain"
          + "|north west|north east|south east|south west|nord|sud|est|ouest|norte|sur|this|the north|the south|mid western|far western|littoral|highlands|islands?)"
          + "( (region|province|state|district|governorate|division|county))?");

  static String withoutKind(String name) {
    return name.replaceAll("(?i)\\s+(oblast'?|province|governorate|region|state|district|kray|krai|republic|department|prefecture|county|voivodeship|oblysy)$", "")
        .replaceAll("(?i)^(muhafazat|republic of|respublika|provincia de|departamento de|state of|wilaya de)\\s+", "");
  }

  void nameCities(List<String[]> rows) {
    Map<String, String[]> byId = new HashMap<>();
    rows.forEach(f -> byId.put(f[0], f));
    int first = countries + divisions;
    for (int i = first; i < entities.size(); i++) {
      Entity e = entities.get(i);
      String country = entities.get(e.country()).id();
      int tier = tier(e, country);
      Set<String> names = new LinkedHashSet<>(e.names());
      names.addAll(byLanguage.getOrDefault(e.id(), Map.of()).getOrDefault("en", Set.of()));
      for (String n : List.copyOf(names)) {
        names.addAll(variants(n, country));
      }
      for (String n : names) {
        name(n, i, cityTier(n, tier, e));
      }
      if (tier == FREE || e.population() >= 20_000) {
        for (String language : LANGUAGES) {
          for (String n : byLanguage.getOrDefault(e.id(), Map.of()).getOrDefault(language, Set.of())) {
            foreign(language, n, i, e.code().equals("PPLC") ? SEAT : tier);
          }
        }
      }
    }
    Set<String> main = new HashSet<>(edges.keySet());
    for (int i = first; i < entities.size(); i++) {
      Entity e = entities.get(i);
      String country = entities.get(e.country()).id();
      boolean wanted = WATCHED.contains(country) ? e.population() >= 8_000 : e.population() >= (ANGLOPHONE.contains(country) ? 250_000 : 100_000);
      if (!wanted) {
        continue;
      }
      for (String n : byId.get(e.id())[3].split(",")) {
        String key = key(n);
        if (isTransliteration(n, key, e) && !main.contains(key)) {
          name(n, i, cityTier(n, tier(e, country), e) | ALTERNATE);
        }
      }
    }
  }

  static int tier(Entity e, String country) {
    if (e.code().equals("PPLC")) {
      return FREE;
    }
    long p = e.population();
    if (WATCHED.contains(country)) {
      return p >= 10_000 || (e.code().startsWith("PPLA") && p >= 3_000) ? FREE : SUPPORTED;
    }
    if (ANGLOPHONE.contains(country)) {
      return p >= 250_000 ? FREE : SUPPORTED;
    }
    return p >= 100_000 || (e.code().equals("PPLA") && p >= 10_000) ? FREE : SUPPORTED;
  }

  int cityTier(String name, int tier, Entity e) {
    String key = key(name);
    if ((blocked.contains(key) || COMPASS.matcher(key).matches()) && !e.code().equals("PPLC")) {
      return e.population() >= 150_000 && key.length() >= 4 ? CUED : STRICT;
    }
    if (key.length() <= 3 && !e.code().equals("PPLC")) {
      return STRICT;
    }
    return key.length() == 4 && key.indexOf(' ') < 0 && e.population() < 300_000 && !e.code().equals("PPLC") ? Math.max(tier, SUPPORTED) : tier;
  }

  /** A Latin spelling of nearly the same consonants as the main name; airport codes and exonyms of small languages are none. */
  static boolean isTransliteration(String name, String key, Entity e) {
    if (key.length() < 5 || !key.chars().allMatch(c -> c == ' ' || c >= 'a' && c <= 'z') || name.equals(name.toUpperCase(Locale.ROOT))) {
      return false;
    }
    if (!Character.isUpperCase(name.strip().charAt(0)) || name.contains("'") && name.endsWith("'")) {
      return false;
    }
    return e.names().stream().anyMatch(main -> distance(skeleton(main), skeleton(name)) <= (skeleton(main).length() >= 5 ? 1 : 0));
  }

  static String skeleton(String name) {
    String s = key(name).replaceAll("^(al|el|ar|as|ash|at|an|ad|az|adh) ", "").replace(" ", "");
    s = s.replace("kh", "h").replace("gh", "g").replace("dh", "d").replace("th", "t").replace("sh", "s").replace("ch", "c").replace("zh", "z").replace("q", "k").replace("w", "v").replace("ph", "f");
    return s.replaceAll("[aeiouyh]", "").replaceAll("(.)\\1+", "$1");
  }

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int old = row[j];
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        diagonal = old;
      }
    }
    return row[b.length()];
  }

  static final Pattern ARTICLE = Pattern.compile("^(al|el|ar|as|ash|at|an|ad|az|adh|ath)[ -](.+)$", Pattern.CASE_INSENSITIVE);

  /** Arabic names with and without article, with either ending; 'X al Y' with the other article. */
  static Set<String> variants(String name, String country) {
    Set<String> result = new LinkedHashSet<>();
    if (!ARABIC.contains(country)) {
      return result;
    }
    String plain = ascii(name);
    Matcher m = ARTICLE.matcher(plain);
    if (m.matches()) {
      String bare = m.group(2);
      if (bare.length() >= 5) {
        result.add(bare);
      }
      result.add("Al " + bare);
      result.add("El " + bare);
    }
    for (String n : Stream.concat(Stream.of(plain), List.copyOf(result).stream()).toList()) {
      if (n.matches(".*[A-Za-z]{3}ah$")) {
        result.add(n.substring(0, n.length() - 1));
        result.add(n.substring(0, n.length() - 2) + "eh");
      } else if (n.matches(".*[b-df-hj-np-tv-z]a$")) {
        result.add(n + "h");
      }
    }
    return result;
  }

  void nameByHand() throws IOException {
    Map<String, Integer> divisionById = new HashMap<>();
    for (int i = countries; i < countries + divisions; i++) {
      divisionById.put(entities.get(i).id(), i);
    }
    for (String[] f : table("places.tsv").toList()) {
      int colon = f[0].indexOf(':');
      Integer i = colon < 0 ? divisionById.get(f[0]) : city(f[0].substring(0, colon), f[0].substring(colon + 1));
      if (f.length > 2 && colon > 0) {
        i = addPlace(f, divisionById);
      }
      if (i == null) {
        System.err.println("places.tsv: '" + f[0] + "' is not in the data");
        continue;
      }
      for (String n : parts(f[1])) {
        boolean tail = n.startsWith("=");
        edges.computeIfAbsent(key(tail ? n.substring(1) : n), k -> new TreeMap<>()).put(i, tail ? n.endsWith(".") ? STRICT : STRICT | CAPITALS : FREE);
      }
    }
    for (String[] f : table("known.tsv").toList()) {
      for (String n : parts(f[1])) {
        Integer i = city(f[0], n);
        if (i == null) {
          System.err.println("known.tsv: no city '" + n + "' in " + f[0]);
        } else {
          edges.get(key(n)).put(i, edges.get(key(n)).get(i) & SEAT);
        }
      }
    }
    for (String[] f : table("countries.tsv").toList()) {
      for (String seat : f.length < 6 ? List.<String>of() : parts(f[5])) {
        Integer city = city(f[0], seat);
        if (city == null) {
          System.err.println("countries.tsv: no city '" + seat + "' in " + f[0]);
        } else {
          edges.get(key(seat)).put(city, SEAT);
        }
      }
    }
  }

  /** The most important city of the country that bears the name, or null. */
  Integer city(String country, String name) {
    int c = countryOf.get(country);
    return edges.getOrDefault(key(name), Map.of()).keySet().stream()
        .filter(i -> i >= countries + divisions && entities.get(i).country() == c)
        .findFirst()
        .orElse(null);
  }

  /** A place that GeoNames' cities lack: country:name, names, latitude, longitude, division. */
  Integer addPlace(String[] f, Map<String, Integer> divisionById) {
    int colon = f[0].indexOf(':');
    Integer division = f[4].equals("-") ? Integer.valueOf(-1) : divisionById.get(f[4]);
    if (division == null) {
      System.err.println("places.tsv: no division '" + f[4] + "' for " + f[0]);
      return null;
    }
    String name = f[0].substring(colon + 1);
    entities.add(
        new Entity(
            f[0], name, countryOf.get(f[0].substring(0, colon)), division, Double.parseDouble(f[2]), Double.parseDouble(f[3]), 20_000, "PPL", new LinkedHashSet<>(List.of(name))));
    name(name, entities.size() - 1, FREE);
    return entities.size() - 1;
  }

  void name(String name, int entity, int flags) {
    String key = key(name);
    if (key.length() < 2 || key.split(" ").length > 7 || key.chars().anyMatch(c -> c > 0x24F && c < 0x1E00)) {
      return;
    }
    edges.computeIfAbsent(key, k -> new TreeMap<>()).merge(entity, flags, (a, b) -> (a & 3) <= (b & 3) ? a : b);
  }

  // --- other languages -----------------------------------------------------------------------------------------------------------

  void foreign(String language, String name, int entity, int flags) {
    String key = key(name);
    if (key.length() < 2 || (key.length() < 3 && !language.equals("zh")) || key.split(" ").length > 6) {
      return;
    }
    boolean latin = key.chars().noneMatch(c -> c > 0x24F);
    if (latin != Set.of("fr", "es", "de", "tr").contains(language)) {
      return;
    }
    if (latin && flags == SUPPORTED) {
      return;
    }
    if (language.equals("zh")) {
      key = key.replaceAll("(?<=.)", " ").strip().replaceAll(" +", " ");
    }
    if (language.equals("ru") || language.equals("uk")) {
      StringBuilder stems = new StringBuilder();
      for (String word : key.split(" ")) {
        stems.append(stems.isEmpty() ? "" : " ").append(slavicStem(word));
      }
      key = stems.toString();
    }
    foreign.computeIfAbsent(language + "\t" + key, k -> new LinkedHashSet<>()).add(new Edge(entity, flags));
  }

  /** Сирия → сири*: what stays of a name in every case; short names must match whole or with one of the case endings. */
  static String slavicStem(String word) {
    if (word.length() < 4) {
      return word;
    }
    String stem = word.replaceAll("(скии|цкии|ська|цька|ская|ское|ські)$", "ск").replaceAll("[аяоеиіыйьїюу]+$", "");
    return stem.length() >= 3 ? stem + "*" : word;
  }

  static final Pattern NEWSMAP_LINE = Pattern.compile("^\\s+'([A-Z]{2})':\\s*\\[(.*)]\\s*$");

  void readNewsmap() throws IOException {
    for (var language : new TreeMap<>(NEWSMAP).entrySet()) {
      readNewsmap(language.getKey(), language.getValue());
    }
    readNewsmap("zh", "chinese_simplified");
    readNewsmap("zh", "chinese_traditional");
  }

  /** A stem that begins the country's name is the country, one that begins no place's name is a demonym; capitals come from GeoNames. */
  void readNewsmap(String language, String file) throws IOException {
    for (String line : lines("newsmap/" + file + ".yml").toList()) {
      Matcher m = NEWSMAP_LINE.matcher(line);
      if (!m.matches()) {
        continue;
      }
      String iso = m.group(1).equals("KV") ? "XK" : m.group(1);
      Integer country = countryOf.get(iso);
      if (country == null) {
        continue;
      }
      Set<String> names = byLanguage.getOrDefault(iso, Map.of()).getOrDefault(language, Set.of());
      for (String raw : m.group(2).split("[,،]")) {
        String entry = raw.strip();
        boolean prefix = entry.endsWith("*") || entry.startsWith("*");
        String stem = entry.replace("*", " ").strip();
        if (stem.isEmpty() || entry.contains("* ") || key(stem).length() < 2) {
          continue;
        }
        String key = key(stem);
        boolean isCountry = names.stream().anyMatch(n -> key(n).startsWith(key)) && !Character.isLowerCase(stem.charAt(0));
        if (isCapitalStem(language, country, key)) {
          continue;
        }
        boolean cased = Set.of("fr", "es", "de", "ru", "tr").contains(language);
        boolean demonym = !isCountry && (cased ? Character.isLowerCase(stem.charAt(0)) || prefix : prefix);
        String words = language.equals("zh") ? key.replaceAll("(?<=.)", " ").strip() : key;
        String pattern = prefix && !language.equals("zh") && key.length() >= 3 ? words + "*" : words;
        if (key.codePointCount(0, key.length()) >= 2) {
          foreign.computeIfAbsent(language + "\t" + pattern, k -> new LinkedHashSet<>()).add(new Edge(country, demonym ? DEMONYM : FREE));
        }
      }
    }
  }

  boolean isCapitalStem(String language, int country, String key) {
    for (int i = countries + divisions; i < Math.min(entities.size(), countries + divisions + 3000); i++) {
      Entity e = entities.get(i);
      if (e.country() == country) {
        for (String n : byLanguage.getOrDefault(e.id(), Map.of()).getOrDefault(language, Set.of())) {
          String k = key(n);
          if (k.startsWith(key) && k.length() - key.length() <= 3) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // --- words ---------------------------------------------------------------------------------------------------------------------

  /** The words of a name as the product's tokenizer makes them, separated by spaces. */
  static String key(String name) {
    String folded = ascii(name).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    for (String piece : folded.split("\\s+")) {
      if (piece.matches("([a-z]\\.){2,}")) {
        words.append(' ').append(piece);
        continue;
      }
      String word = piece.replaceAll("(?<=\\p{L}{2})'(?=s$)", " ' ").replaceAll("(?<=^[ldjmnstc])'(?=\\p{L})", " ");
      words.append(' ').append(word.replace(" ' s", " 's").replaceAll("(?<=[\\p{L}])'(?=\\p{L})(?!s\\b)", "").replaceAll("[^\\p{L}\\p{M}\\p{N}']+", " ").replaceAll("'(?!s\\b)|(?<! )'", ""));
    }
    return words.toString().strip().replaceAll(" +", " ");
  }

  /** Without diacritics, half rings and the like; strokes and ligatures opened. */
  static String ascii(String name) {
    String apart = Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder();
    for (char c : apart.toCharArray()) {
      switch (c) {
        case 'ı' -> plain.append('i');
        case 'ł' -> plain.append('l');
        case 'Ł' -> plain.append('L');
        case 'ø' -> plain.append('o');
        case 'Ø' -> plain.append('O');
        case 'đ', 'ð' -> plain.append('d');
        case 'Đ', 'Ð' -> plain.append('D');
        case 'ß' -> plain.append("ss");
        case 'æ' -> plain.append("ae");
        case 'Æ' -> plain.append("Ae");
        case 'œ' -> plain.append("oe");
        case 'þ' -> plain.append("th");
        case 'Þ' -> plain.append("Th");
        case '’', '‘', 'ʼ', 'ʻ', '`', '´', 'ʾ', 'ʿ', 'ʹ', 'ʺ', '′' -> plain.append('\'');
        case '‐', '‑', '‒', '–', '—', '―', '−' -> plain.append('-');
        default -> {
          boolean mark = c >= 0x300 && c <= 0x36F || c >= 0x483 && c <= 0x489 || c >= 0x591 && c <= 0x5C7 || c == 0x640 || c >= 0x64B && c <= 0x65F || c == 0x670 || c == 0xAD || c >= 0x200B && c <= 0x200F;
          if (!mark) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  // --- writing -------------------------------------------------------------------------------------------------------------------

  void write(Path output) throws IOException {
    Files.createDirectories(output.toAbsolutePath().getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(output))) {
      zip.setLevel(9);
      entry(zip, "places", placesEntry());
      entry(zip, "names-en", namesEntry());
      for (String language : LANGUAGES) {
        entry(zip, "names-" + language, foreignEntry(language));
      }
    }
    System.out.printf(
        "%s: %,d bytes; %,d countries, %,d divisions, %,d cities; %,d Latin names, %,d names in other languages%n",
        output, Files.size(output), countries, divisions, entities.size() - countries - divisions, edges.size(), foreign.size());
  }

  static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(315_532_800_000L);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  byte[] placesEntry() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(countries);
    out.writeInt(divisions);
    out.writeInt(entities.size() - countries - divisions);
    for (int i = 0; i < countries + divisions; i++) {
      Entity e = entities.get(i);
      out.writeUTF(e.id());
      out.writeUTF(i < countries ? e.name() : displayName(i));
      out.writeShort(e.country());
      out.writeInt((int) Math.round(e.lat() * 1000));
      out.writeInt((int) Math.round(e.lon() * 1000));
      out.writeInt((int) Math.min(Integer.MAX_VALUE, e.population()));
    }
    for (int pass = 0; pass < 5; pass++) {
      for (int i = countries + divisions; i < entities.size(); i++) {
        Entity e = entities.get(i);
        switch (pass) {
          case 0 -> out.writeShort(e.country());
          case 1 -> out.writeShort(e.division() < 0 ? -1 : e.division() - countries);
          case 2 -> out.writeInt((int) Math.round(e.lat() * 1000));
          case 3 -> out.writeInt((int) Math.round(e.lon() * 1000));
          default -> out.writeInt((int) Math.min(Integer.MAX_VALUE, isCapitalOfState(e) ? Math.max(e.population(), 1_000_000) : e.population()));
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Hamilton is a town of Ontario or New Zealand sooner than the capital of Bermuda. */
  boolean isCapitalOfState(Entity e) {
    return e.code().equals("PPLC") && entities.get(e.country()).population() >= 400_000;
  }

  String displayName(int division) {
    Entity e = entities.get(division);
    return byLanguage.getOrDefault(e.code(), Map.of()).getOrDefault("en", Set.of()).stream().findFirst().orElse(e.name());
  }

  byte[] namesEntry() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    edges.keySet().forEach(k -> words.addAll(Arrays.asList(k.split(" "))));
    Map<String, Integer> index = new HashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(words.size());
    String last = "";
    for (String word : words) {
      int shared = 0;
      while (shared < Math.min(Math.min(last.length(), word.length()), 255) && last.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      out.writeByte(shared);
      out.writeUTF(word.substring(shared));
      last = word;
      index.put(word, index.size());
    }
    out.writeInt(edges.size());
    for (var name : edges.entrySet()) {
      String[] of = name.getKey().split(" ");
      out.writeByte(of.length);
      for (String word : of) {
        varint(out, index.get(word));
      }
      writeEdges(out, name.getValue().entrySet().stream().map(e -> new Edge(e.getKey(), e.getValue())).toList());
    }
    return bytes.toByteArray();
  }

  void writeEdges(DataOutputStream out, Collection<Edge> of) throws IOException {
    List<Edge> kept = of.size() <= 12 ? List.copyOf(of) : of.stream().limit(12).toList();
    out.writeByte(kept.size());
    for (Edge edge : kept) {
      varint(out, edge.entity());
      out.writeByte(edge.flags());
    }
  }

  byte[] foreignEntry(String language) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    var mine = foreign.entrySet().stream().filter(e -> e.getKey().startsWith(language + "\t")).toList();
    out.writeInt(mine.size());
    for (var e : mine) {
      out.writeUTF(e.getKey().substring(language.length() + 1));
      writeEdges(out, e.getValue().stream().sorted(Comparator.comparingInt(Edge::entity)).toList());
    }
    return bytes.toByteArray();
  }

  static void varint(DataOutputStream out, int value) throws IOException {
    int v = value;
    while (v >= 0x80) {
      out.writeByte(v & 0x7F | 0x80);
      v >>>= 7;
    }
    out.writeByte(v);
  }
}

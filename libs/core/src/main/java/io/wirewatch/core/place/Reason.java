package io.wirewatch.core.place;

/** Which rule decided how a place is used; {@link #text} is for people. */
public enum Reason {
  PREPOSITION(Use.LOCATION, "stands behind a preposition of place"),
  PLACE_NOUN(Use.LOCATION, "stands with a word such as 'city' or 'border'"),
  TARGET(Use.LOCATION, "is what was attacked, entered or left"),
  DESTINATION(Use.LOCATION, "is where forces go"),
  LAUNCHED_FROM(Use.LOCATION, "is where it was fired from or withdrawn from"),
  COORDINATED(Use.LOCATION, "stands in a row with another place of this use"),
  APPOSITION(Use.LOCATION, "says where the place before it lies"),
  AREA(Use.LOCATION, "is a place that does not act"),
  SUBJECT(Use.ACTOR, "stands for its government or people"),
  PARTNER(Use.ACTOR, "is a party: 'with', 'against', 'by', 'between'"),
  COUNTERPART(Use.ACTOR, "is whom one has ties, trade or a border with"),
  ACTS_FOR(Use.ACTOR, "is a leader, an office, a force or a group"),
  PEOPLE(Use.ACTOR, "is the name of a people or an adjective"),
  WARNED(Use.ACTOR, "is who is warned or threatened"),
  SPEAKS(Use.ACTOR, "only says what the rest of the sentence tells"),
  COMPOUND(Use.ACTOR, "is joined to a word, as in 'US-led'"),
  DATELINE(Use.ORIGIN, "is the dateline"),
  VENUE(Use.ORIGIN, "is where somebody spoke or met"),
  COMES_FROM(Use.ORIGIN, "is where something comes from"),
  COMPARISON(Use.ORIGIN, "is what the event is compared with"),
  CAUSE(Use.ORIGIN, "is where that happened which is to be avenged"),
  REFUGE(Use.ORIGIN, "is where people or money go to be safe"),
  BORDER(Use.ORIGIN, "names the other side of a border in a report on another country"),
  EXTENT(Use.ORIGIN, "is an end of 'from … to …'"),
  ORGANISATION(Use.NAME, "is part of the name of an organisation, a treaty or a work"),
  PERSON(Use.NAME, "is part of the name of a person");

  private final Use use;
  private final String text;

  Reason(Use use, String text) {
    this.use = use;
    this.text = text;
  }

  /** The use it usually leads to; {@link #COORDINATED} and {@link #APPOSITION} copy another's. */
  public Use use() {
    return use;
  }

  /** A phrase that completes 'X counts so, because it …'. */
  public String text() {
    return text;
  }
}

package io.wirewatch.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.feed.date.DateReading.Read;
import io.wirewatch.feed.date.DateReading.Unreadable;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // RFC 822 and its successors, with the mistakes made in them
        "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 01 Jan 04 19:48:21 GMT | 2004-01-01T19:48:21Z",
        "Thu, 31 Dec 99 23:59:59 GMT | 1999-12-31T23:59:59Z",
        "Thu,  5 Apr 2012 10:00:00 GMT | 2012-04-05T10:00:00Z",
        "5 Apr 2012 10:00 +0200 | 2012-04-05T08:00:00Z",
        "Wed, 19 Aug 2009 18:28:00 Etc/GMT | 2009-08-19T18:28:00Z",
        "Wed, 19 Aug 2009 18:28:00 Asia/Seoul | 2009-08-19T09:28:00Z",
        "Wed, 19 Feb 2012 22:40:00 GMT-01:01 | 2012-02-19T23:41:00Z",
        "Wed, 19 Feb 2012 22:40:00 -01:01 | 2012-02-19T23:41:00Z",
        "Wed, 19 Feb 2012 22:40:00 +0530 (IST) | 2012-02-19T17:10:00Z",
        "Mon, 13 Feb, 2012 06:28:00 UTC | 2012-02-13T06:28:00Z",
        "Thu, 01 Jan 2004 00:00 GMT | 2004-01-01T00:00:00Z",
        "Thu, 01 Jan 2004 | 2004-01-01T00:00:00Z",
        "Mon, 26 January 2004 16:31:00 ET | 2004-01-26T21:31:00Z",
        "Mon, 26 January 2004 16:31:00 PT | 2004-01-27T00:31:00Z",
        "Mon, 26 Sept 2004 16:31:00 EDT | 2004-09-26T20:31:00Z",
        "Thu, 30 Apr 2015 08:57:00 MEST | 2015-04-30T06:57:00Z",
        "Thu Aug 30 2012 17:26:16 +0200 | 2012-08-30T15:26:16Z",
        "Thu, 30 Aug 2012 17:26:60 GMT | 2012-08-30T17:27:00Z",
        "Thu, 30 Aug 2012 24:00:00 GMT | 2012-08-31T00:00:00Z",
        "January 5, 2004 2:05 PM EST | 2004-01-05T19:05:00Z",
        "January 5th, 2004 12:05 a.m. | 2004-01-05T00:05:00Z",
        "28-May-2004 10:00:00 GMT | 2004-05-28T10:00:00Z",
        "5 décembre 2018 à 10h14 | 2018-12-05T10:14:00Z",
        "2004. 1. 31. 오후 7:48 | 2004-01-31T10:48:00Z",
        "2004. 01. 31. 10:00 | 2004-01-31T10:00:00Z",
        "31. 1. 2004 19:48 | 2004-01-31T19:48:00Z",
        "5. december 2018 kl. 10.14 | 2018-12-05T10:14:00Z",
        "5 Dec 2018 10.14 | 2018-12-05T10:14:00Z",
        "平成30年12月5日 | 2018-12-05T00:00:00Z",
        "令和6年5月1日 10:00 | 2024-05-01T10:00:00Z",
        // asctime
        "Sun Jan  4 16:29:06 2004 | 2004-01-04T16:29:06Z",
        "Sun Jan  4 16:29:06 PST 2004 | 2004-01-05T00:29:06Z",
        "Sun Jul 15 01:16:00 +0000 2012 | 2012-07-15T01:16:00Z",
        // ISO 8601, W3CDTF, SQL
        "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
        "2003-12-31T10:14:55.1234Z | 2003-12-31T10:14:55.123400Z",
        "2003-12-31T10:14:55-08:00 | 2003-12-31T18:14:55Z",
        "2003-12-31T10:14:55+0800 | 2003-12-31T02:14:55Z",
        "2003-12-31t10:14z | 2003-12-31T10:14:00Z",
        "2003-12-31 10:14:55,5 | 2003-12-31T10:14:55.500Z",
        "2004-07-08 23:56:58 -00:20 | 2004-07-09T00:16:58Z",
        "2003-012-31T10:14:55+00:00 | 2003-12-31T10:14:55Z",
        "2003-12-31 | 2003-12-31T00:00:00Z",
        "2003-12 | 2003-12-01T00:00:00Z",
        "2003 | 2003-01-01T00:00:00Z",
        "2003-335 | 2003-12-01T00:00:00Z",
        "20031231 | 2003-12-31T00:00:00Z",
        "20031231T101455Z | 2003-12-31T10:14:55Z",
        "20031231101455 | 2003-12-31T10:14:55Z",
        "03-12-31 | 2003-12-31T00:00:00Z",
        // Unix time
        "1072865695 | 2003-12-31T10:14:55Z",
        "1072865695000 | 2003-12-31T10:14:55Z",
        // slashes and dots
        "Fri, 2006/09/15 08:19:53 EDT | 2006-09-15T12:19:53Z",
        "9/15/2006 08:19 PM | 2006-09-15T20:19:00Z",
        "15/9/2006 08:19 | 2006-09-15T08:19:00Z",
        "15.09.2006, 08:19 | 2006-09-15T08:19:00Z",
        // other languages
        "2004년 05월 28일  01:31:15 | 2004-05-27T16:31:15Z",
        "2004-05-25 오후 11:23:17 | 2004-05-25T14:23:17Z",
        "2004年5月28日 01:31 | 2004-05-28T01:31:00Z",
        "Κυρ, 11 Ιούλ 2004 12:00:00 EST | 2004-07-11T17:00:00Z",
        "2004-július-13T9:15-05:00 | 2004-07-13T14:15:00Z",
        "Di, 05 Mär 2019 10:00:00 +0100 | 2019-03-05T09:00:00Z",
        "lun, 14 ene 2019 10:00:00 +0100 | 2019-01-14T09:00:00Z",
        "mar., 12 févr. 2019 10:00:00 +0100 | 2019-02-12T09:00:00Z",
        "Вт, 05 марта 2019 10:00:00 +0300 | 2019-03-05T07:00:00Z",
        "١٤ مايو ٢٠١٩ 10:00 | 2019-05-14T10:00:00Z",
      })
  void readsWhatFeedsWrite(String raw, String expected) {
    assertThat(FeedDates.read(raw))
        .isInstanceOfSatisfying(
            Read.class, read -> assertThat(read.instant()).isEqualTo(Instant.parse(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "12:30",
        "Sun, 16 zzz 2012 11:47:32 GMT",
        "Sun, 16 Dec zz 11:47:32 GMT",
        "Sun, 16 Dec 2012 1:2:3:4 GMT",
        "Sun, 99 Jun 2009 12:00:00 GMT",
        "Sun, 31 Feb 2009 12:00:00 GMT",
        "Sun, 16 Dec 2012 11:47:32 +zz:00",
        "Sun, 31 Dec 9999 23:59:59 -9999",
        "Thu, 01 Jan 0100 00:00:01 +0100",
        "2003-12-31T25:14:55Z",
        "2003-12-31T10:61:55Z",
        "2003-12-31T10:14:61Z",
        "2003-13-31",
        "2003-02-30",
        "22013",
        "013",
        "2013-01-27-01",
        "2013-01-28T09:xx:00Z",
        "151667238-01-01T00:00:00Z",
        "16 listopad 2012",
        "4783001699520071023",
        "-",
        "∞",
      })
  void refusesWhatIsNoCertainDate(String raw) {
    assertThat(FeedDates.read(raw)).isInstanceOf(Unreadable.class);
  }

  @Test
  void tellsWhetherTheZoneWasKnown() {
    assertThat(FeedDates.read("2004-01-01 10:00")).isEqualTo(read("2004-01-01T10:00:00Z", false));
    assertThat(FeedDates.read("2004-01-01 10:00 UTC"))
        .isEqualTo(read("2004-01-01T10:00:00Z", true));
  }

  @Test
  void saysWhyADateIsRefused() {
    assertThat(FeedDates.read("Thu, 01 Jan 2004 25:00:00 GMT"))
        .isEqualTo(new Unreadable("there is no hour 25"));
    assertThat(FeedDates.read("Thu, 01 Jan 151667238 00:00:00 GMT"))
        .isEqualTo(new Unreadable("the year 151667238 is outside 1900 to 2199"));
  }

  private static Read read(String instant, boolean zoneKnown) {
    return new Read(Instant.parse(instant), zoneKnown);
  }
}

/** What has become of alerts: a view of ww.alerts that every instance keeps in memory. */
@NullMarked
package io.wirewatch.alert.board;

import org.jspecify.annotations.NullMarked;

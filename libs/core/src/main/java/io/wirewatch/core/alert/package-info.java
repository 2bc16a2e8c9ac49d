/**
 * Alert rules: when a region's score opens, escalates, reminds of, resolves or stales an alert of a
 * subscription. Pure functions of state, score, subscription and time, used alike by the live
 * service, the preview and the backtest. Start reading at {@link
 * io.wirewatch.core.alert.AlertEvaluation}.
 */
@NullMarked
package io.wirewatch.core.alert;

import org.jspecify.annotations.NullMarked;

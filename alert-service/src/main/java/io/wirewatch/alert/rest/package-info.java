/** The REST API: every answer that is not a success says which field is wrong and what to do. */
@NullMarked
package io.wirewatch.alert.rest;

import org.jspecify.annotations.NullMarked;

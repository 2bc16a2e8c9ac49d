/** The service as plain objects, ready to be wired into any framework. */
@NullMarked
package io.wirewatch.alert.service;

import org.jspecify.annotations.NullMarked;

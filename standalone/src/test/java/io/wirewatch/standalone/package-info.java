@NullMarked
package io.wirewatch.standalone;

import org.jspecify.annotations.NullMarked;

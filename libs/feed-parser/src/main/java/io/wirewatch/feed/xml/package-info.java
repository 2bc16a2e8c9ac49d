/**
 * XML as feeds write it: a light tree with resolved vocabularies, read by the JDK's StAX when the
 * document is well-formed and by jsoup when it is not. DOCTYPEs are cut off before either sees the
 * text, so no external entity can be asked for and no entity can be nested.
 */
@NullMarked
package io.wirewatch.feed.xml;

import org.jspecify.annotations.NullMarked;

/** Listening posts: what senders write, read into events or refused with the reason. */
@NullMarked
package io.glidepath.post;

import org.jspecify.annotations.NullMarked;

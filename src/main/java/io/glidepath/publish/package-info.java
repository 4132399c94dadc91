/**
 * Publishing: drafts and files on disk become live rules, or are refused with what is wrong; and
 * what was live before can be again.
 */
@NullMarked
package io.glidepath.publish;

import org.jspecify.annotations.NullMarked;

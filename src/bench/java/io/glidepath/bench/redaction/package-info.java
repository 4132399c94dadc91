/** What keeping personal data out costs. */
@NullMarked
package io.glidepath.bench.redaction;

import org.jspecify.annotations.NullMarked;

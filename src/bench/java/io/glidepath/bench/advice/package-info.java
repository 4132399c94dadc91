/** How right the advice is, on cases with a known answer and on dialogues with a known outcome. */
@NullMarked
package io.glidepath.bench.advice;

import org.jspecify.annotations.NullMarked;

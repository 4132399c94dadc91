/** The pages in a real browser, in front of a hand-written server that keeps the contract. */
@NullMarked
package io.glidepath.pages;

import org.jspecify.annotations.NullMarked;

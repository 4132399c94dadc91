/**
 * How rules change while they run: drafts, checks, back-tests and publications, and the ports
 * between the pages, the rule files and the store.
 */
@NullMarked
package io.glidepath.authoring;

import org.jspecify.annotations.NullMarked;

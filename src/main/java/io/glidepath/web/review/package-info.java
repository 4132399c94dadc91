/** The routes of quality assurance: decisions, timelines, why, reviews, search, export. */
@NullMarked
package io.glidepath.web.review;

import org.jspecify.annotations.NullMarked;

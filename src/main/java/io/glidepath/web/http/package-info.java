/** What every route is made of: endpoints, access, answers, problems, parameters. */
@NullMarked
package io.glidepath.web.http;

import org.jspecify.annotations.NullMarked;

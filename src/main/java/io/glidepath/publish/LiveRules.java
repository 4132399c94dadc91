package io.glidepath.publish;

import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleTexts;

/** The rules that are live. */
record LiveRules(Publication publication, RuleTexts texts, RuleCandidate.Loaded loaded) {}

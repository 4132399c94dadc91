package io.glidepath.publish;

import io.glidepath.authoring.Candidate;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleTexts;

/** The rules that are live. */
record Live(Publication publication, RuleTexts texts, Candidate.Loaded loaded) {}

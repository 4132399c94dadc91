package io.glidepath.publish;

import io.glidepath.advice.Rulebook;
import io.glidepath.authoring.RuleDirectory;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleLoader;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What publishing works with.
 *
 * @param use lets every interaction meet another rulebook; returns when it is on its way
 * @param secondPerson whether someone else has to approve
 * @param watch whether changes on disk are published by themselves
 */
public record PublishParts(
    RuleLoader loader,
    RuleHistory history,
    RuleDirectory directory,
    Consumer<Rulebook> use,
    boolean secondPerson,
    boolean watch,
    Clock clock) {}

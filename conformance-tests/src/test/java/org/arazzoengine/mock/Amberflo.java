package org.arazzoengine.mock;

import java.util.function.UnaryOperator;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.run.local.Engine;

/** The specification that comes with the engine, and its two sources. */
final class Amberflo {

    private Amberflo() {}

    /** For tests that must not send anything. */
    static Exchanges offline() {
        return call -> {
            throw new AssertionError("nothing is sent here: " + call.url());
        };
    }

    static Engine engine(Exchanges exchanges, UnaryOperator<String> serverOfSource) {
        return Engine.builder(exchanges)
                .server("billingApi", serverOfSource.apply("billingApi"))
                .server("meteringApi", serverOfSource.apply("meteringApi"))
                .build();
    }

    static Plan plan(Exchanges exchanges, UnaryOperator<String> serverOfSource) {
        return engine(exchanges, serverOfSource)
                .plan(Repository.file("specs/amberflo-onboard.yml"))
                .orThrow();
    }
}

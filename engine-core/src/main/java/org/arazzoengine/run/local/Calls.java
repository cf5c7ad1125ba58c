package org.arazzoengine.run.local;

import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.Effect;
import org.arazzoengine.run.Signal;

/** Sends what a run asks for and says what came of it. Safe for several threads. */
record Calls(Exchanges exchanges, RunClock clock) {

    /** @throws InterruptedException when the thread was interrupted while waiting */
    Signal send(Effect.Send send) throws InterruptedException {
        try {
            HttpAnswer answer = exchanges.send(send.call());
            return new Signal.Answered(clock.instant(), send.id(), answer);
        } catch (ExchangeException e) {
            return new Signal.SendFailed(clock.instant(), send.id(), e.problem(), e.reason(), e.hint());
        }
    }
}

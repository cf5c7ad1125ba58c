package org.arazzoengine.cli;

/** What the process answers; scripts rely on these numbers. */
final class ExitCodes {

    /** Every workflow succeeded; no finding is an error. */
    static final int SUCCESS = 0;
    /** A workflow failed; the report says which and why. */
    static final int WORKFLOW_FAILED = 1;
    /** Wrong usage, missing or invalid inputs: nothing was sent. */
    static final int USAGE = 2;
    /** The document or one of its sources cannot be used: nothing was sent. */
    static final int DOCUMENT = 3;
    /** A fault of the engine itself. */
    static final int ENGINE_FAULT = 70;

    private ExitCodes() {}
}

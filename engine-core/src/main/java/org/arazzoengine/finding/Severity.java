package org.arazzoengine.finding;

/** How much a finding weighs. */
public enum Severity {
    /** The document cannot be run, or the run failed. */
    ERROR,
    /** The text is not what the specification wants, and was read all the same. */
    WARNING,
    /** Legal and worth knowing. */
    INFO
}

package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the last run of a workflow left within this run (decision 22). */
record Completed(ObjectNode inputs, JsonNode outputs, Slots<StepResult> results, boolean succeeded) {}

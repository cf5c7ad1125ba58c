package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A row of data.
 *
 * @param number from 1
 * @param line that it begins on, from 1
 * @param values by column; of CSV texts
 * @param fault why there are no values
 */
record DataRow(long number, int line, ObjectNode values, Optional<String> fault) {}

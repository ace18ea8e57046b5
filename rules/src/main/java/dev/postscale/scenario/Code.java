package dev.postscale.scenario;

/** A value of one of the scenario's enumerations. */
public interface Code {
    /** The word in JSON, YAML and on the command line; empty for what was not said. */
    String notation();
}

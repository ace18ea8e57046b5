package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** Asks an operation through a batch, and holds request and response to the schema. */
record Bench(Batch batch) {
    JsonNode line(String request) {
        assertThat(Schemas.faults("batch-1.json#/$defs/request", request)).isEmpty();
        String line = batch.answer(request);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", line))
                .as(line)
                .isEmpty();
        return Trees.json(line);
    }

    /** The result of a request that is answered. */
    JsonNode result(String request) {
        JsonNode line = line(request);
        assertThat(line.get("ok").booleanValue()).as(line.toString()).isTrue();
        return line.get("result");
    }
}

package dev.postscale.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void jena_starts() {
        JenaSystem.init();
        assertThat(true).isTrue();
    }
}

package dev.postscale.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void has_a_main() throws Exception {
        assertThat(PostscaleShell.class.getMethod("main", String[].class)).isNotNull();
    }
}

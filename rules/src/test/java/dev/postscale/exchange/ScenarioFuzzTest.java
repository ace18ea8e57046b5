package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.scenario.ScenarioException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScenarioFuzzTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\",
            "null",
            "-1",
            "1e999",
            "NaN",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "é",
            "亿",
            "&a ",
            "*a",
            "!!x ",
            "---\n",
            "\n",
            "\t",
            "#",
            "%",
            "|",
            ">",
            "? ",
            "- ",
            "0x1F",
            "true",
            "\"tasks\"",
            "1".repeat(200),
            "[".repeat(60));

    @Test
    void mutated_scenarios_are_read_or_refused_with_a_clear_line() {
        List<String> seeds = Resources.scenarios().stream().map(Resources::text).toList();
        int refused = 0;
        for (int seed = 0; seed < 3000; seed++) {
            var random = new SplittableRandom(seed);
            String text = mutated(seeds.get(seed % seeds.size()), random);
            refused += read(text, seed) ? 0 : 1;
        }
        assertThat(refused).isBetween(500, 2900);
    }

    static String mutated(String text, SplittableRandom random) {
        var mutant = new StringBuilder(text);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), at + random.nextInt(8));
            switch (random.nextInt(3)) {
                case 0 -> mutant.delete(at, to);
                case 1 -> mutant.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutant.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return mutant.toString();
    }

    private static boolean read(String text, int seed) {
        boolean both = true;
        for (boolean json : new boolean[] {true, false}) {
            try {
                ReadScenario read = json ? ScenarioReader.fromJson(text) : ScenarioReader.fromYaml(text);
                assertThat(ScenarioReader.fromJson(ScenarioJson.write(read.scenario()))
                                .scenario())
                        .as("seed %s", seed)
                        .isEqualTo(read.scenario());
            } catch (ScenarioException e) {
                both = false;
                assertThat((e.problem() + "\n" + e.hint()).lines())
                        .as("seed %s: %s", seed, e.getMessage())
                        .hasSize(2);
                assertThat(e.problem().length()).as("seed %s", seed).isLessThan(500);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", json " + json, e);
            }
        }
        return both;
    }
}

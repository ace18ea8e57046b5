package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.diagnosis.DiagnosisUnit;
import dev.postscale.strategy.StrategyUnit;
import dev.postscale.verdict.VerdictUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.drools.ruleunits.api.RuleUnit;
import org.junit.jupiter.api.Test;

/** The rules ship compiled: one generated unit per phase, and no compiler at work when they run. */
class CompiledRulesTest {
    @Test
    void each_phase_has_its_generated_unit() {
        assertThat(ServiceLoader.load(RuleUnit.class).stream()
                        .map(provider -> provider.type().getName()))
                .contains(
                        DiagnosisUnit.class.getName() + "RuleUnit",
                        StrategyUnit.class.getName() + "RuleUnit",
                        VerdictUnit.class.getName() + "RuleUnit");
    }

    @Test
    void running_them_loads_no_parser_no_code_generator_and_no_compiler() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneRun.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        List<String> loaded =
                output.lines().filter(line -> line.contains(" source:")).toList();
        assertThat(loaded).hasSizeGreaterThan(500);
        assertThat(loaded.stream()
                        .filter(line -> line.contains(" org.drools.drl.parser.")
                                || line.contains(" org.drools.model.codegen.execmodel.generator.")
                                || line.contains(" com.github.javaparser.")
                                || line.contains(" com.sun.tools.javac.")))
                .isEmpty();
    }

    /** Runs the three phases once. */
    static final class OneRun {
        private OneRun() {}

        public static void main(String[] arguments) {
            Phases phases = Phases.with(Shipped.thresholds());
            var facts = Shipped.reader().read(Shipped.vector(Map.of("data.freshness_days", 7.0)));
            var findings = phases.diagnose(facts);
            var proposals = phases.propose(facts, findings, Shipped.strategies());
            phases.judge(facts, findings, proposals, List.of(), List.of());
            if (findings.isEmpty()) {
                throw new IllegalStateException("Nothing was found.");
            }
        }
    }
}

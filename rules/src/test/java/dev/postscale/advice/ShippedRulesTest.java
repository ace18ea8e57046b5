package dev.postscale.advice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.RuleFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.StrategyRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules in DRL against their words in Turtle, the thresholds, the dictionary, the catalogue and their tests. */
class ShippedRulesTest {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private static final Pattern LITERAL_IN_TICKS = Pattern.compile("`([a-z0-9-]+)`");

    private final Map<String, RuleFact> words =
            Shipped.rules().stream().collect(Collectors.toMap(RuleFact::id, Function.identity()));
    private final Map<String, ThresholdFact> thresholds =
            Shipped.thresholds().stream().collect(Collectors.toMap(ThresholdFact::id, Function.identity()));
    private final Set<String> facts =
            Shipped.dictionary().stream().map(FactDefinition::name).collect(Collectors.toSet());
    private final Set<String> strategies =
            Shipped.strategies().stream().map(StrategyRecord::notation).collect(Collectors.toSet());

    @Test
    void every_rule_has_its_words_and_every_word_its_rule() {
        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Drl.rules().stream().map(Drl::name).toList());
    }

    @Test
    void rules_and_words_agree_on_phase_and_sources() {
        assertThat(Drl.rules()).allSatisfy(rule -> {
            RuleFact node = words(rule.name());
            assertThat(node.phase()).isEqualTo(rule.phase());
            assertThat(node.source().split(" ", -1))
                    .containsExactlyInAnyOrderElementsOf(
                            rule.sources().stream().map(id -> "src:" + id).toList());
            assertThat(node.source().split(" ", -1)).allMatch(Shipped::hasSource);
            assertThat(node.strength()).isIn("A", "B", "C", "D");
        });
    }

    @Test
    void slots_are_facts_or_thresholds_and_the_same_in_both_languages() {
        assertThat(Shipped.rules()).allSatisfy(rule -> {
            assertThat(rule.sentenceEn()).isNotBlank();
            assertThat(rule.sentenceZh()).isNotBlank();
            assertThat(slots(rule.sentenceEn())).containsExactlyInAnyOrderElementsOf(slots(rule.sentenceZh()));
            assertThat(slots(rule.sentenceEn())).allSatisfy(this::resolves);
        });
    }

    @Test
    void a_rule_speaks_only_of_thresholds_that_stand_behind_it() {
        assertThat(Shipped.rules()).allSatisfy(rule -> assertThat(slots(rule.sentenceEn()).stream()
                        .filter(slot -> slot.startsWith("threshold:"))
                        .map(slot -> slot.substring("threshold:".length())))
                .isSubsetOf(behind(Drl.rule(rule.id()))));
    }

    @Test
    void what_would_lift_a_rule_is_a_fact_and_a_threshold_of_its_own() {
        assertThat(Shipped.rules()).allSatisfy(rule -> {
            if (!rule.bindingFact().isEmpty()) {
                assertThat(facts).contains(rule.bindingFact());
            }
            if (!rule.bindingThreshold().isEmpty()) {
                assertThat(Drl.rule(rule.id()).thresholds()).contains(rule.bindingThreshold());
            }
        });
    }

    @Test
    void every_threshold_compared_with_exists_and_every_threshold_of_the_rules_is_compared_with() throws IOException {
        Set<String> compared =
                Drl.rules().stream().flatMap(rule -> rule.thresholds().stream()).collect(Collectors.toSet());
        assertThat(thresholds.keySet()).containsAll(compared);
        try (var in = requireNonNull(ThresholdFact.class.getResourceAsStream("/ontology/data/thresholds.ttl"))) {
            String turtle = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("skos:notation \"([^\"]+)\"")
                            .matcher(turtle)
                            .results())
                    .extracting(match -> match.group(1))
                    .containsExactlyInAnyOrderElementsOf(compared);
        }
    }

    @Test
    void thresholds_say_how_firm_they_are() {
        assertThat(Shipped.thresholds()).allSatisfy(threshold -> {
            assertThat(threshold.origin()).isIn("stated", "derived", "heuristic");
            assertThat(threshold.value()).isFinite();
            assertThat(threshold.labelEn()).isNotBlank();
            assertThat(threshold.labelZh()).isNotBlank();
            assertThat(threshold.source()).isNotBlank();
        });
    }

    @Test
    void nothing_heuristic_stands_behind_a_forbid_a_require_or_a_veto() {
        assertThat(Drl.rules().stream()
                        .filter(rule -> Pattern.compile("new (Forbid|Require|Veto)\\(")
                                .matcher(rule.then())
                                .find())
                        .flatMap(rule -> behind(rule).stream())
                        .map(id -> thresholds.get(id)))
                .isNotEmpty()
                .noneMatch(threshold -> threshold == null || threshold.origin().equals("heuristic"));
    }

    @Test
    void a_finding_is_found_by_some_rule() {
        Set<String> found = Drl.rules().stream()
                .filter(rule -> rule.phase().equals("diagnosis"))
                .map(rule -> literals(rule.then()).get(1))
                .collect(Collectors.toSet());
        assertThat(Drl.rules().stream()
                        .flatMap(rule -> rule.findings().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(found);
    }

    @Test
    void every_literal_is_a_threshold_a_finding_or_a_strategy() {
        assertThat(Drl.rules()).allSatisfy(rule -> {
            Set<String> known = new HashSet<>(strategies);
            known.addAll(rule.thresholds());
            known.addAll(rule.findings());
            assertThat(literals(rule.when())).isSubsetOf(known);
        });
        assertThat(Drl.rules().stream().filter(rule -> rule.phase().equals("strategy")))
                .allSatisfy(rule -> {
                    List<String> said = literals(rule.then());
                    if (said.size() > 1) {
                        assertThat(strategies).contains(said.get(1));
                    }
                });
    }

    @Test
    void every_rule_has_its_case_in_the_test_of_its_file() throws Exception {
        List<String> cases = new ArrayList<>();
        for (Class<?> nested : ruleCases()) {
            cases.add(nested.getEnclosingClass().getSimpleName() + " " + kebab(nested.getSimpleName()));
        }
        assertThat(cases)
                .containsExactlyInAnyOrderElementsOf(Drl.rules().stream()
                        .map(rule -> camel(rule.file()) + "RulesTest " + rule.name())
                        .toList());
    }

    @Test
    void the_page_on_rules_names_every_candidate_once_and_rules_that_exist() throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));
        assertThat(Pattern.compile("(?m)^\\| (R\\d+) \\|").matcher(page).results())
                .hasSize(100)
                .extracting(match -> match.group(1))
                .doesNotHaveDuplicates();
        assertThat(Pattern.compile("(?m)^(?:\\| R\\d+ \\| (`[^|]*`) \\||- (`[^`]+`):)")
                        .matcher(page)
                        .results())
                .flatExtracting(match -> LITERAL_IN_TICKS
                        .matcher(match.group())
                        .results()
                        .map(tick -> tick.group(1))
                        .toList())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(words).containsKey(rule))
                .containsAll(words.keySet());
    }

    private static List<Class<?>> ruleCases() throws IOException, ClassNotFoundException {
        Path tests = Path.of("target/test-classes/dev/postscale/advice");
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> paths = Files.list(tests)) {
            for (Path path : paths.sorted().toList()) {
                String file = path.getFileName().toString();
                if (file.contains("RulesTest$") && file.endsWith(".class")) {
                    Class<?> type = Class.forName("dev.postscale.advice." + file.replace(".class", ""));
                    if (RuleCase.class.isAssignableFrom(type)) {
                        found.add(type);
                    }
                }
            }
        }
        return found;
    }

    private RuleFact words(String rule) {
        return Shipped.rules().stream()
                .filter(node -> node.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private void resolves(String slot) {
        if (slot.startsWith("threshold:")) {
            assertThat(thresholds).containsKey(slot.substring("threshold:".length()));
        } else {
            assertThat(facts).contains(slot);
        }
    }

    /** The thresholds a rule compares with, and those of the rules that find what it asks for. */
    private static Set<String> behind(Drl rule) {
        Set<String> behind = new HashSet<>(rule.thresholds());
        for (Drl other : Drl.rules()) {
            if (other.phase().equals("diagnosis")
                    && literals(other.then()).stream().anyMatch(rule.findings()::contains)) {
                behind.addAll(other.thresholds());
            }
        }
        return behind;
    }

    private static List<String> slots(String sentence) {
        return SLOT.matcher(sentence).results().map(match -> match.group(1)).toList();
    }

    private static List<String> literals(String text) {
        return LITERAL.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String camel(String file) {
        return Pattern.compile("(^|/)(.)").matcher(file).replaceAll(match -> match.group(2)
                .toUpperCase(Locale.ROOT));
    }
}

package dev.postscale.asking;

import dev.postscale.exchange.PlainYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well questions are read: intents, slots and concepts against those written beside each question. */
public final class QuestionTrial {
    private static final double ROUNDING = 1e-3;
    static final String HELD_OUT = "held-out";
    private static final List<String> LANGUAGES = List.of("en", "zh");
    /** What a question holds is not written beside it. */
    private static final String ANY = "*";

    private final Asker asker;

    private QuestionTrial(Asker asker) {
        this.asker = asker;
    }

    public static QuestionTrial of(Asker asker) {
        return new QuestionTrial(asker);
    }

    /**
     * What was found in one set of questions.
     *
     * @param set seen or held-out
     * @param intents questions whose intent is right
     * @param confident questions whose intent is wrong, but given
     * @param slots slots and concepts that should be found
     * @param found those of them that are
     * @param extra concepts that are found and should not be
     * @param misread questions with what is wrong in them
     */
    public record Score(
            String set,
            String language,
            int questions,
            int intents,
            int confident,
            int slots,
            int found,
            int extra,
            List<String> misread) {
        public Score {
            misread = List.copyOf(misread);
        }

        /** Share of the questions whose intent is right. */
        public double intentShare() {
            return intents / (double) questions;
        }

        /** Harmonic mean of the share of slots that are found and of the share of what is found that is right. */
        public double linking() {
            return slots + extra == 0 ? Double.NaN : 2.0 * found / (slots + found + extra);
        }
    }

    /** All sets, in the order of the file. */
    public List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        LANGUAGES.forEach(language -> scores.add(score("examples", language, examples(language))));
        file().forEach((set, languages) ->
                languages.forEach((language, lines) -> scores.add(score(set, language, lines))));
        return scores;
    }

    /** The examples of the grammar, of which only the intent is known. */
    private static List<String> examples(String language) {
        List<String> lines = new ArrayList<>();
        Grammar.load()
                .examples(language)
                .forEach((intent, questions) ->
                        questions.forEach(question -> lines.add(question + " | " + intent + " | " + ANY)));
        return lines;
    }

    private static Map<String, Map<String, List<String>>> file() {
        try (var in = QuestionTrial.class.getResourceAsStream("questions.yaml")) {
            if (in == null) {
                throw new IllegalStateException("The questions (questions.yaml) are not on the class path.");
            }
            return PlainYaml.sections(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The questions (questions.yaml) cannot be read.", e);
        }
    }

    private Score score(String set, String language, List<String> lines) {
        int intents = 0;
        int confident = 0;
        int slots = 0;
        int found = 0;
        int extra = 0;
        List<String> misread = new ArrayList<>();
        for (String line : lines) {
            Wanted wanted = Wanted.of(line);
            Asker.Read read = asker.read(wanted.question());
            List<String> wrong = new ArrayList<>();
            if (read.intent().equals(wanted.intent())) {
                intents++;
            } else {
                confident += read.intent().isEmpty() ? 0 : 1;
                wrong.add(wanted.intent() + " read as " + (read.intent().isEmpty() ? "nothing" : read.intent()));
            }
            slots += wanted.slots().size() + wanted.strategies().size();
            for (Map.Entry<String, String> slot : wanted.slots().entrySet()) {
                if (same(slot.getValue(), read.slots().get(slot.getKey()))) {
                    found++;
                } else {
                    wrong.add(slot.getKey() + "=" + slot.getValue() + " read as "
                            + read.slots().get(slot.getKey()));
                }
            }
            for (String strategy : wanted.strategies()) {
                if (read.concepts().contains(strategy)) {
                    found++;
                } else {
                    wrong.add(strategy + " missed");
                }
            }
            List<String> more = new ArrayList<>(wanted.any() ? List.of() : read.concepts());
            more.removeAll(wanted.strategies());
            more.removeAll(wanted.slots().values());
            extra += more.size();
            more.forEach(one -> wrong.add(one + " too many"));
            if (!wrong.isEmpty()) {
                misread.add(wanted.question() + " (" + String.join("; ", wrong) + ")");
            }
        }
        return new Score(set, language, lines.size(), intents, confident, slots, found, extra, misread);
    }

    private static boolean same(String wanted, @Nullable Object read) {
        if (read instanceof Double number) {
            double right = Double.parseDouble(wanted);
            return StrictMath.abs(number - right) <= ROUNDING * StrictMath.abs(right);
        }
        return wanted.equals(read);
    }

    /** One line of the file. */
    private record Wanted(
            String question, String intent, Map<String, String> slots, List<String> strategies, boolean any) {
        static Wanted of(String line) {
            String[] parts = line.split("\\|", -1);
            Map<String, String> slots = new LinkedHashMap<>();
            List<String> strategies = new ArrayList<>();
            for (String word : parts[2].strip().split("\\s+", -1)) {
                if (word.equals(ANY)) {
                    continue;
                }
                if (word.startsWith("~")) {
                    strategies.add(word.substring(1));
                } else if (!word.isEmpty()) {
                    int equals = word.indexOf('=');
                    slots.put(word.substring(0, equals), word.substring(equals + 1));
                }
            }
            return new Wanted(
                    parts[0].strip(),
                    parts[1].strip(),
                    slots,
                    strategies,
                    parts[2].strip().equals(ANY));
        }
    }
}

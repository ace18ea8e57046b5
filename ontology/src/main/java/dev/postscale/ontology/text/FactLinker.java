package dev.postscale.ontology.text;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityLexer;
import dev.postscale.quantity.QuantityToken;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * From free text to facts, and to nothing but facts: phrases of the dictionary, longest first, each word used once. A
 * negation in front flips a boolean and voids a number. Sizes and lengths in prose are read by the quantity lexer.
 */
public final class FactLinker {
    private static final int LONGEST = 20_000;
    private static final int NEGATION_REACH = 40;

    /** "no", "not" and "without", also with one word between, and their Chinese counterparts. */
    private static final Pattern NEGATED =
            Pattern.compile("(?:(?<!\\w)(?:no|not|without|never)(?: +\\w+)? +|[不无非未没]|没有|无需|不需要|不用)$");

    private static final Pattern PREFIX_NOUN = Pattern.compile(
            "^[ ,]*(?:system +)?(?:prompt|prefix|instructions?)\\b.*|^[的 ]*(?:系统)?(?:提示词|前缀).*", Pattern.DOTALL);

    /** Cues by phrase, the longest phrase first. */
    private final Map<String, List<Cue>> cues =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    public FactLinker(List<FactDefinition> facts) {
        for (FactDefinition fact : facts) {
            Cue.of(fact).forEach(cue -> cues.computeIfAbsent(cue.phrase(), absent -> new ArrayList<>())
                    .add(cue));
        }
    }

    /**
     * What a text gives away.
     *
     * @param facts at most one value per fact
     * @param ignored pieces of the text from which nothing was read
     */
    public record Linked(List<LinkedFact> facts, List<String> ignored) {
        public Linked {
            facts = List.copyOf(facts);
            ignored = List.copyOf(ignored);
        }
    }

    /** Reads the text of a field. Of a very long text only the beginning is read; the rest counts as ignored. */
    public Linked link(String text, TextField field) {
        Pass pass = new Pass(text.substring(0, Math.min(text.length(), LONGEST)), field);
        pass.readCues();
        pass.readQuantities();
        List<String> ignored = pass.ignored();
        if (text.length() > LONGEST) {
            ignored.add(text.substring(LONGEST));
        }
        return new Linked(List.copyOf(pass.facts.values()), ignored);
    }

    /** One text being read. */
    private final class Pass {
        private final String text;
        private final String folded;
        private final TextField field;
        private final BitSet used = new BitSet();
        private final Map<String, LinkedFact> facts = new LinkedHashMap<>();
        private final List<QuantityToken> quantities;

        /** Counts by the place of the word they count: "22 labelled domains". */
        private final Map<Integer, QuantityToken> counts = new HashMap<>();

        Pass(String text, TextField field) {
            this.text = text;
            this.folded = Folding.fold(text);
            this.field = field;
            this.quantities = QuantityLexer.scan(text);
            for (QuantityToken token : quantities) {
                if (token.as(Kind.COUNT).isPresent()) {
                    counts.put(afterBlanks(token.end()), token);
                }
            }
        }

        private int afterBlanks(int from) {
            int at = from;
            while (at < folded.length() && folded.charAt(at) == ' ') {
                at++;
            }
            return at;
        }

        void readCues() {
            cues.forEach((phrase, meanings) -> {
                for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
                    int end = at + phrase.length();
                    if (free(at, end) && whole(at, end)) {
                        take(meanings, at, end);
                    }
                }
            });
        }

        private void take(List<Cue> meanings, int start, int end) {
            boolean negated = negated(start);
            QuantityToken count = counts.get(start);
            for (Cue cue : meanings) {
                if (!field.mayGive(cue.fact()) || (negated && !cue.flips())) {
                    continue;
                }
                if (cue.counts() && count != null) {
                    double said = count.as(Kind.COUNT).orElseThrow().value();
                    give(cue.fact(), said, count.start(), end);
                } else {
                    give(cue.fact(), negated ? 1 - cue.value() : cue.value(), start, end);
                }
            }
        }

        private boolean negated(int start) {
            return NEGATED.matcher(folded)
                    .region(Math.max(0, start - NEGATION_REACH), start)
                    .useTransparentBounds(true)
                    .find();
        }

        private void give(String fact, double value, int start, int end) {
            used.set(start, end);
            facts.putIfAbsent(fact, new LinkedFact(fact, value, text.substring(start, end), field));
        }

        private boolean free(int start, int end) {
            int taken = used.nextSetBit(start);
            return taken < 0 || taken >= end;
        }

        /** Latin letters want a word's edge on both sides; Han characters have none. */
        private boolean whole(int start, int end) {
            return !(joins(start - 1) && joins(start)) && !(joins(end - 1) && joins(end));
        }

        private boolean joins(int at) {
            return at >= 0
                    && at < folded.length()
                    && Character.isLetterOrDigit(folded.charAt(at))
                    && !Character.isIdeographic(folded.charAt(at));
        }

        void readQuantities() {
            if (field == TextField.BASE_MODEL) {
                Sizes sizes = Sizes.in(text, List.of());
                sizes.total().stream()
                        .max(Comparator.naturalOrder())
                        .ifPresent(largest -> giveQuantity("base.params_total", largest, Kind.PARAMETERS));
            }
            for (QuantityToken token : quantities) {
                Optional<Quantity> tokens = token.as(Kind.TOKENS).filter(Quantity::unitSaid);
                boolean prefix =
                        PREFIX_NOUN.matcher(folded.substring(token.end())).matches();
                if (tokens.isPresent() && (prefix || field == TextField.BASE_MODEL)) {
                    String fact = prefix ? "workload.shared_prefix_tokens" : "base.train_tokens";
                    give(fact, tokens.get().value(), token.start(), token.end());
                }
            }
        }

        private void giveQuantity(String fact, double value, Kind kind) {
            for (QuantityToken token : quantities) {
                Optional<Quantity> quantity = token.as(kind);
                if (quantity.isPresent()
                        && (quantity.get().value() == value || quantity.get().high() == value)) {
                    give(fact, value, token.start(), token.end());
                    return;
                }
            }
        }

        /** Punctuation, unless it stands within a number. */
        private boolean separates(int at) {
            boolean withinNumber = at > 0
                    && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1));
            return !withinNumber && ",;:.!?()，；：。！？（）、\n".indexOf(text.charAt(at)) >= 0;
        }

        /** What is left between used words and punctuation. */
        List<String> ignored() {
            List<String> pieces = new ArrayList<>();
            int start = 0;
            for (int at = 0; at <= text.length(); at++) {
                boolean ends = at == text.length() || used.get(at) || separates(at);
                if (ends) {
                    String piece = text.substring(start, at).strip();
                    if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
                        pieces.add(piece);
                    }
                    start = at + 1;
                }
            }
            return pieces;
        }
    }
}

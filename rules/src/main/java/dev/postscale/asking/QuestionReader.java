package dev.postscale.asking;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.TermFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.TermNames;
import dev.postscale.quantity.CalendarDate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityLexer;
import dev.postscale.quantity.QuantityToken;
import dev.postscale.quantity.Unit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a question: names and quantities first, the longest of those that overlap, then cues; what is left is ignored. */
final class QuestionReader {
    private static final Pattern CARDS = Pattern.compile("(\\d+) ?[x×] ?(\\d+) ?gi?b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT = Pattern.compile("[\\p{IsHan}]+|[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*");
    private static final Pattern FORMAT =
            Pattern.compile("(?<![a-z0-9])(bf16|fp16|fp8|fp4|int8|int4|nvfp4|mxfp4|[48][- ]?bits?)(?![a-z0-9])");
    private static final String NAMES = "term";

    private final Grammar grammar;
    private final NameResolver names;
    private final TermNames terms;
    private final KnowledgeBase base;

    QuestionReader(Grammar grammar, NameResolver names, TermNames terms, KnowledgeBase base) {
        this.grammar = grammar;
        this.names = names;
        this.terms = terms;
        this.base = base;
    }

    /** A piece of the question with one meaning. */
    private record Piece(int rank, int start, int end, Runnable meaning) {
        int length() {
            return end - start;
        }
    }

    Frame read(String question, Optional<Language> wanted) {
        String text = Normalizer.normalize(question, Normalizer.Form.NFKC);
        return new Pass(text).frame(question, wanted);
    }

    private final class Pass {
        private final String text;
        private final String folded;
        private final BitSet used = new BitSet();
        private final Map<String, Frame.Slot> slots = new LinkedHashMap<>();
        private final List<String> models = new ArrayList<>();
        private final List<String> machines = new ArrayList<>();
        private final Set<String> strategies = new LinkedHashSet<>();
        private final Set<String> named = new LinkedHashSet<>();
        private final Set<String> formats = new LinkedHashSet<>();
        private final List<Double> sizes = new ArrayList<>();
        private final Set<String> cues = new LinkedHashSet<>();

        Pass(String text) {
            this.text = text;
            this.folded = text.toLowerCase(Locale.ROOT);
        }

        Frame frame(String question, Optional<Language> wanted) {
            cues();
            pieces();
            ways();
            formats();
            held();
            return new Frame(
                    question,
                    wanted.orElseGet(this::language),
                    slots,
                    models,
                    machines,
                    List.copyOf(strategies),
                    List.copyOf(named),
                    sizes,
                    cues,
                    ignored());
        }

        /** Chinese where at least a fifth of the letters are Han: names stay Latin in Chinese questions. */
        private Language language() {
            long han = text.codePoints().filter(Character::isIdeographic).count();
            long latin = text.codePoints()
                    .filter(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                    .count();
            return han > 0 && han * 4 >= latin ? Language.ZH : Language.EN;
        }

        private void cues() {
            for (Grammar.Cue cue : grammar.cues()) {
                Matcher found = cue.phrase().in(folded);
                while (found.find()) {
                    used.set(found.start(), found.end());
                    cues.add(cue.name());
                }
            }
        }

        /** Ways of doing things that questions name by other words than the catalogue. */
        private void ways() {
            for (Grammar.Cue way : grammar.ways()) {
                Matcher found = way.phrase().in(folded);
                while (found.find()) {
                    used.set(found.start(), found.end());
                    strategies.add(way.name());
                }
            }
        }

        private void pieces() {
            List<Piece> pieces = new ArrayList<>();
            for (NameResolver.Mentioned mention : names.in(text, Hints.NONE)) {
                pieces.add(new Piece(0, mention.start(), mention.end(), () -> name(mention)));
            }
            for (TermNames.Mentioned mention : terms.in(text)) {
                pieces.add(new Piece(2, mention.start(), mention.end(), () -> term(mention)));
            }
            Matcher cards = CARDS.matcher(text);
            while (cards.find()) {
                double count = Double.parseDouble(cards.group(1));
                double memory = Double.parseDouble(cards.group(2));
                String said = cards.group();
                pieces.add(new Piece(0, cards.start(), cards.end(), () -> {
                    put("count", count, said);
                    put("memory_gib", memory, said);
                }));
            }
            List<QuantityToken> tokens = QuantityLexer.scan(text);
            for (QuantityToken token : tokens) {
                pieces.add(new Piece(rank(token), token.start(), token.end(), () -> quantity(token)));
            }
            BitSet taken = new BitSet();
            List<Piece> kept = new ArrayList<>();
            pieces.stream()
                    .sorted(Comparator.comparingInt(Piece::rank)
                            .thenComparing(
                                    Comparator.comparingInt(Piece::length).reversed())
                            .thenComparingInt(Piece::start))
                    .filter(piece -> taken.get(piece.start(), piece.end()).isEmpty())
                    .forEach(piece -> {
                        taken.set(piece.start(), piece.end());
                        kept.add(piece);
                    });
            kept.sort(Comparator.comparingInt(Piece::start));
            kept.forEach(piece -> {
                used.set(piece.start(), piece.end());
                piece.meaning().run();
            });
        }

        /** An amount goes before a term that is named as its unit is; bits are part of the names of formats. */
        private static int rank(QuantityToken token) {
            boolean amount = token.readings().get(0) instanceof Quantity quantity
                    && quantity.unit() != Unit.BIT
                    && quantity.unit() != Unit.NUMBER;
            return amount ? 1 : 3;
        }

        private void name(NameResolver.Mentioned mention) {
            String said = text.substring(mention.start(), mention.end());
            if (mention.kind().equals("model")) {
                models.add(mention.id());
                putWord(models.size() == 1 ? "model" : "other_model", mention.id(), said);
            } else if (!mention.accelerator().isEmpty()) {
                machines.add(mention.accelerator());
                putWord(machines.size() == 1 ? "accelerator" : "other_accelerator", mention.accelerator(), said);
            }
        }

        private void term(TermNames.Mentioned mention) {
            TermFact term = mention.term();
            String said = text.substring(mention.start(), mention.end());
            named.add(term.id());
            String bare = bare(term.id());
            if (base.strategy(bare).isPresent()) {
                strategies.add(bare);
            } else if (term.kind().equals("technique")) {
                for (String related : term.related().split(" ", -1)) {
                    if (base.strategy(bare(related)).isPresent()) {
                        strategies.add(bare(related));
                        break;
                    }
                }
            }
            if (term.kind().equals("family")) {
                putWord("family", term.labelEn(), said);
            } else if (term.kind().equals("benchmark")) {
                putWord("benchmark", term.labelEn(), said);
            } else {
                putWord(slots.containsKey(NAMES) ? "other_term" : NAMES, term.id(), said);
            }
        }

        private static String bare(String id) {
            return id.substring(id.indexOf(':') + 1);
        }

        private void quantity(QuantityToken token) {
            if (token.readings().get(0) instanceof CalendarDate date) {
                putWord("date", date.lastDay().toString(), token.text());
            } else if (token.readings().get(0) instanceof Quantity quantity) {
                String slot = slot(quantity, token);
                if (slot.equals("params")) {
                    sizes.add(quantity.value());
                }
                if (!slot.isEmpty()) {
                    put(
                            slot.equals("params") && slots.containsKey(slot) ? "other_params" : slot,
                            value(quantity),
                            token.text());
                }
            }
        }

        private static double value(Quantity quantity) {
            return Double.isNaN(quantity.value()) ? quantity.high() : quantity.value();
        }

        /** The slot by the unit, and where a unit has several by the words next to the number. */
        private String slot(Quantity quantity, QuantityToken token) {
            return switch (quantity.unit()) {
                case PARAMETER ->
                    near(token.end(), 10).matches("(?s)[^,，。?？]*?(tokens?|词元).*")
                                    || near(token.end(), 10).startsWith("数据")
                            ? tokens(quantity.value(), token)
                            : "params";
                case TOKEN -> tokens(quantity.value(), token);
                case FLOP -> "flops";
                case ACCELERATOR -> "count";
                case ACCELERATOR_HOUR -> "gpu_hours";
                case REQUEST_PER_DAY, REQUEST_PER_SECOND -> "requests_per_day";
                case REQUEST -> "requests_per_day";
                case PERSON -> "team_size";
                case DOCUMENT -> "private_documents";
                case EXAMPLE -> "sft_examples";
                case GIB, GB -> "memory_gib";
                case WEEK, DAY -> "deadline_weeks";
                case MONTH -> "horizon_months";
                case SHARE -> "utilization";
                case MILLISECOND -> "latency_ms";
                case USD, CNY, EUR -> "budget_usd";
                case USD_PER_MONTH, CNY_PER_MONTH, EUR_PER_MONTH -> "monthly_usd";
                default -> "";
            };
        }

        private String tokens(double amount, QuantityToken token) {
            String around =
                    folded.substring(Math.max(0, token.start() - 12), token.start()) + " " + near(token.end(), 16);
            if (around.matches("(?s).*(prefix|前缀|system prompt|系统提示).*")) {
                return "prefix_tokens";
            }
            if (around.matches("(?s).*(hidden|thinking|reasoning|隐藏|思考|推理).*")) {
                return "hidden_tokens";
            }
            if (amount >= 1e8) {
                return "tokens";
            }
            return around.matches("(?s).*(output|answer|generat|输出|回答|生成).*") ? "output_tokens" : "input_tokens";
        }

        private String near(int from, int length) {
            return folded.substring(Math.min(from, folded.length()), Math.min(folded.length(), from + length));
        }

        private void formats() {
            Matcher found = FORMAT.matcher(folded);
            while (found.find()) {
                used.set(found.start(), found.end());
                String said = found.group(1);
                String format = said.startsWith("4") ? "int4" : said.startsWith("8") ? "int8" : said;
                formats.add(format);
                putWord(formats.size() == 1 ? "precision" : "other_precision", format, said);
            }
        }

        private void put(String name, double number, String said) {
            slots.putIfAbsent(name, new Frame.Slot(number, "", said.strip()));
        }

        private void putWord(String name, String word, String said) {
            slots.putIfAbsent(name, new Frame.Slot(Double.NaN, word, said.strip()));
        }

        private void held() {
            slots.keySet().forEach(name -> cues.add("#" + name));
            if (!strategies.isEmpty()) {
                cues.add("#strategy");
            }
            if (strategies.size() > 1) {
                cues.add("#strategies");
            }
            if (formats.size() > 1) {
                cues.add("#formats");
            }
            if (models.size() + sizes.size() > 1) {
                cues.add("#sizes");
            }
            if (!models.isEmpty() || !sizes.isEmpty()) {
                cues.add("#weights");
            }
        }

        private List<String> ignored() {
            List<String> left = new ArrayList<>();
            StringBuilder rest = new StringBuilder(text);
            for (int i = 0; i < rest.length(); i++) {
                if (used.get(i)) {
                    rest.setCharAt(i, ' ');
                }
            }
            Matcher words = LEFT.matcher(rest);
            while (words.find()) {
                left.add(words.group());
            }
            return left.stream().distinct().limit(12).toList();
        }
    }
}

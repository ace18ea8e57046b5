package dev.postscale.asking;

import dev.postscale.assessment.Knowledge;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question being read. */
final class QuestionPass {
    private static final Pattern CARDS = Pattern.compile("(\\d+) ?[x×*] ?(\\d+) ?gi?b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT =
            Pattern.compile("[\\p{IsHan}]+|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");
    private static final Pattern ARTICLE = Pattern.compile("an? ", Pattern.CASE_INSENSITIVE);
    private static final String MACHINES = " GPUs";
    private static final String TERM = "term";
    private static final int MOST_IGNORED = 12;

    private final Grammar grammar;
    private final NameResolver names;
    private final TermNames terms;
    private final KnowledgeBase base;
    private final Amounts amounts;
    private final Hints hints;
    private final String text;
    private final String folded;
    private final BitSet used = new BitSet();
    private final Map<String, Frame.Slot> slots = new LinkedHashMap<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Set<String> machines = new LinkedHashSet<>();
    private final Set<String> strategies = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final List<Double> sizes = new ArrayList<>();
    private final Set<String> cues = new LinkedHashSet<>();

    QuestionPass(Grammar grammar, NameResolver names, TermNames terms, Knowledge knowledge, String text, String date) {
        this.grammar = grammar;
        this.names = names;
        this.terms = terms;
        this.base = knowledge.base();
        this.text = text;
        this.folded = text.toLowerCase(Locale.ROOT);
        this.amounts = new Amounts(knowledge, date, new Nearby(folded, grammar));
        this.hints = new Hints(Double.NaN, LocalDate.parse(date));
    }

    /** A piece of the question with one meaning. */
    private record Piece(int rank, int start, int end, Runnable meaning) {
        int length() {
            return end - start;
        }
    }

    Frame frame(String question, Language language, Map<String, String> corrected) {
        cues();
        marks();
        pieces();
        ways();
        formats();
        held();
        return new Frame(
                question,
                language,
                slots,
                List.copyOf(models),
                List.copyOf(machines),
                List.copyOf(strategies),
                List.copyOf(named),
                sizes,
                cues,
                corrected,
                ignored());
    }

    private void masks(List<Piece> pieces) {
        for (Grammar.Cue mask : grammar.masks()) {
            Matcher found = mask.phrase().in(folded);
            while (found.find()) {
                int start = found.start();
                int end = found.end();
                pieces.add(new Piece(-1, start, end, () -> {
                    used.set(start, end);
                    cues.add(mask.name());
                }));
            }
        }
    }

    /** Words that say what an amount is of are no more than that. */
    private void marks() {
        for (CuePhrase mark : grammar.marks()) {
            Matcher found = mark.in(folded);
            while (found.find()) {
                used.set(found.start(), found.end());
            }
        }
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

    /** Ways of doing things that questions name by other words than the catalogue; of those that overlap the longest. */
    private void ways() {
        List<Piece> pieces = new ArrayList<>();
        for (Grammar.Cue way : grammar.ways()) {
            Matcher found = way.phrase().in(folded);
            while (found.find()) {
                int start = found.start();
                int end = found.end();
                pieces.add(new Piece(0, start, end, () -> {
                    used.set(start, end);
                    strategies.add(way.name());
                }));
            }
        }
        kept(pieces).forEach(piece -> piece.meaning().run());
    }

    // ---- names and amounts -------------------------------------------------------------------------------------

    private void pieces() {
        List<Piece> pieces = new ArrayList<>();
        masks(pieces);
        for (NameResolver.Mentioned mention : names.in(text, hints)) {
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
            int start = cards.start();
            int end = cards.end();
            pieces.add(new Piece(0, start, end, () -> {
                used.set(start, end);
                put("count", Frame.Slot.said(count, Unit.ACCELERATOR, said));
                put("memory_gib", Frame.Slot.said(memory, Unit.GIB, said));
            }));
        }
        for (QuantityToken token : QuantityLexer.scan(text)) {
            pieces.add(new Piece(rank(token), token.start(), token.end(), () -> amount(token)));
        }
        kept(pieces).forEach(piece -> piece.meaning().run());
    }

    /** Of pieces that overlap those of the better rank, then the longer, in the order of the text. */
    private static List<Piece> kept(List<Piece> pieces) {
        BitSet taken = new BitSet();
        List<Piece> kept = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparingInt(Piece::rank)
                        .thenComparing(Comparator.comparingInt(Piece::length).reversed())
                        .thenComparingInt(Piece::start))
                .filter(piece -> taken.get(piece.start(), piece.end()).isEmpty())
                .forEach(piece -> {
                    taken.set(piece.start(), piece.end());
                    kept.add(piece);
                });
        kept.sort(Comparator.comparingInt(Piece::start));
        return kept;
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
        used.set(mention.start(), mention.end());
        if (mention.kind().equals("model")) {
            if (models.add(mention.id())) {
                put(models.size() == 1 ? "model" : "other_model", Frame.Slot.word(mention.id(), said));
            }
        } else if (!mention.accelerator().isEmpty() && machines.add(mention.accelerator())) {
            put(
                    machines.size() == 1 ? "accelerator" : "other_accelerator",
                    Frame.Slot.word(mention.accelerator(), said));
            countBefore(mention.start());
        }
    }

    /** A number before a name counts machines, as it would before the word for them: "two 4090" are two GPUs. */
    private void countBefore(int start) {
        String counted = text.substring(0, start).stripTrailing() + MACHINES;
        List<QuantityToken> tokens = QuantityLexer.scan(counted);
        if (tokens.isEmpty()) {
            return;
        }
        QuantityToken last = tokens.get(tokens.size() - 1);
        if (last.end() == counted.length()
                && last.readings().get(0) instanceof Quantity quantity
                && quantity.unit() == Unit.ACCELERATOR
                && !ARTICLE.matcher(last.text()).lookingAt()) {
            String said = text.substring(last.start(), start).strip();
            used.set(last.start(), start);
            put("count", Frame.Slot.said(quantity.value(), Unit.ACCELERATOR, said));
        }
    }

    private void term(TermNames.Mentioned mention) {
        TermFact term = mention.term();
        String said = text.substring(mention.start(), mention.end());
        used.set(mention.start(), mention.end());
        named.add(term.id());
        strategyOf(term);
        switch (term.kind()) {
            case "family" -> put("family", Frame.Slot.word(term.labelEn(), said));
            case "benchmark" -> put("benchmark", Frame.Slot.word(term.labelEn(), said));
            case "maker" -> put("maker", Frame.Slot.word(term.labelEn(), said));
            default -> put(slots.containsKey(TERM) ? "other_term" : TERM, Frame.Slot.word(term.id(), said));
        }
    }

    private void strategyOf(TermFact term) {
        String bare = bare(term.id());
        if (base.strategy(bare).isPresent()) {
            strategies.add(bare);
            return;
        }
        if (term.kind().equals("technique")) {
            for (String related : term.related().split(" ", -1)) {
                if (base.strategy(bare(related)).isPresent()) {
                    strategies.add(bare(related));
                    return;
                }
            }
        }
    }

    private static String bare(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private void amount(QuantityToken token) {
        if (token.readings().get(0) instanceof CalendarDate day) {
            used.set(token.start(), token.end());
            put("date", Frame.Slot.word(day.lastDay().toString(), token.text()));
            return;
        }
        Map<String, Frame.Slot> said = amounts.of(token, !sizes.isEmpty() || !models.isEmpty());
        said.forEach((name, slot) -> {
            used.set(token.start(), token.end());
            if (name.equals("params")) {
                sizes.add(slot.number());
            }
            put(name.equals("params") && slots.containsKey(name) ? "other_params" : name, slot);
        });
    }

    private void formats() {
        for (NamedFormat format : NamedFormat.in(folded)) {
            used.set(format.start(), format.end());
            if (formats.add(format.name())) {
                put(
                        formats.size() == 1 ? "precision" : "other_precision",
                        Frame.Slot.word(format.name(), format.said()));
            }
        }
    }

    private void put(String name, Frame.Slot slot) {
        slots.putIfAbsent(name, slot);
    }

    // ---- what it holds -----------------------------------------------------------------------------------------

    private void held() {
        slots.keySet().forEach(name -> cues.add("#" + name));
        hold("#strategy", !strategies.isEmpty());
        hold("#strategies", strategies.size() > 1);
        hold("#formats", formats.size() > 1);
        hold("#sizes", models.size() + sizes.size() > 1);
        hold("#models", models.size() > 1);
        hold("#weights", !models.isEmpty() || !sizes.isEmpty());
        hold("#machine", !machines.isEmpty() || slots.containsKey("memory_gib"));
    }

    private void hold(String name, boolean holds) {
        if (holds) {
            cues.add(name);
        }
    }

    private List<String> ignored() {
        StringBuilder rest = new StringBuilder(text);
        for (int i = 0; i < rest.length(); i++) {
            if (used.get(i)) {
                rest.setCharAt(i, ' ');
            }
        }
        List<String> left = new ArrayList<>();
        Matcher words = LEFT.matcher(rest);
        while (words.find()) {
            left.add(words.group());
        }
        return left.stream().distinct().limit(MOST_IGNORED).toList();
    }
}

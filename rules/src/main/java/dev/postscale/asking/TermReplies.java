package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.CheckedClaimFact;
import dev.postscale.ontology.ContradictionFact;
import dev.postscale.ontology.TermFact;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers that stand in the knowledge base: definitions, checked claims, disagreements. */
final class TermReplies {
    private static final int SHOWN = 5;
    private static final int MATTERS = 12;

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    TermReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** What terms mean. */
    Answer defined() {
        List<TermFact> terms = frame.terms().stream()
                .flatMap(id ->
                        turn.base().terms().stream().filter(term -> term.id().equals(id)))
                .toList();
        if (terms.isEmpty()) {
            Text unknown = phrases.sentence("ask-unknown-term").with("words", String.join(" ", frame.ignored()));
            return frame.ignored().isEmpty() ? help() : Answer.of(unknown).withNext(help().next());
        }
        TermFact term = terms.get(0);
        Text text = new Text(term.labelEn() + ": " + term.definitionEn(), term.labelZh() + "：" + term.definitionZh());
        List<Note> notes = terms.stream()
                .skip(1)
                .map(other -> Note.of(
                        Kind.ASSUMPTION,
                        new Text(
                                other.labelEn() + ": " + other.definitionEn(),
                                other.labelZh() + "：" + other.definitionZh())))
                .toList();
        return Phrases.answer(text, List.of(), Table.none(), notes, List.of());
    }

    /** Claims in circulation about what is named, with their verdicts. */
    Answer evidence() {
        Set<String> about = new TreeSet<>();
        about.addAll(frame.models());
        about.addAll(frame.strategies());
        frame.terms().forEach(id -> about.add(id.substring(id.indexOf(':') + 1)));
        Set<String> words = words(frame.question());
        List<CheckedClaimFact> claims = turn.base().checkedClaims().stream()
                .filter(claim -> score(claim, about, words) > 0)
                .sorted(Comparator.comparingDouble((CheckedClaimFact claim) -> -score(claim, about, words))
                        .thenComparing(CheckedClaimFact::id))
                .limit(SHOWN)
                .toList();
        if (claims.isEmpty()) {
            return Answer.of(phrases.sentence("ask-no-claims"));
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (CheckedClaimFact claim : claims) {
            rows.add(List.of(
                    Cell.of(new Text(claim.statementEn(), claim.statementZh())),
                    Cell.of(phrases.sentence("ask-verdict-" + claim.verdict()))));
            List<Integer> cited = phrases.sources(claim.source(), claim.id()).stream()
                    .map(source -> Phrases.place(sources, source))
                    .toList();
            notes.add(new Note(Kind.REASON, new Text(claim.correctionEn(), claim.correctionZh()), cited));
        }
        var columns = List.of(
                Column.words("claim", phrases.sentence("ask-column-claim")),
                Column.words("verdict", phrases.sentence("ask-column-verdict")));
        return Phrases.answer(phrases.sentence("ask-claims"), List.of(), new Table(columns, rows), notes, sources);
    }

    private static double score(CheckedClaimFact claim, Set<String> about, Set<String> words) {
        double entities = Stream.of(claim.about().split(" ", -1))
                .filter(id -> about.contains(id.substring(id.indexOf(':') + 1)))
                .count();
        Set<String> said = words(claim.statementEn() + " " + claim.statementZh());
        double shared = words.stream().filter(said::contains).count();
        return entities == 0 && shared < 3 ? 0 : entities * 3 + shared;
    }

    /** Words of three letters or more and pairs of Han characters. */
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+", -1)) {
            boolean han = word.codePoints().anyMatch(Character::isIdeographic);
            if (han) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }

    /** Where sources disagree; those that are settled, or those that are open. */
    Answer contested(boolean open) {
        Set<String> keys = Stream.of(frame.models(), frame.strategies(), frame.machines())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ContradictionFact> all = turn.base().contradictions().stream()
                .filter(row -> !open || row.kept().isEmpty())
                .toList();
        List<ContradictionFact> about = all.stream()
                .filter(row -> keys.stream()
                        .anyMatch(key -> row.id().contains(key) || row.claims().contains(key)))
                .toList();
        List<ContradictionFact> told = about.isEmpty() ? all : about;
        List<List<Cell>> rows = told.stream()
                .limit(MATTERS)
                .map(row -> List.of(
                        Cell.of(new Text(row.labelEn(), row.labelZh())),
                        Cell.of(new Text(row.reasonEn(), row.reasonZh()))))
                .toList();
        var columns = List.of(
                Column.words("matter", phrases.sentence("ask-column-matter")),
                Column.words("reason", phrases.sentence("ask-column-reason")));
        return Phrases.answer(
                phrases.sentence(open ? "ask-open" : "ask-contested")
                        .with("count", Phrases.number(told.size(), Unit.COUNT)),
                List.of(),
                new Table(columns, rows, told.size()),
                List.of(),
                List.of());
    }

    /** What can be asked. */
    Answer help() {
        return Answer.of(phrases.sentence("ask-help"))
                .withNext(List.of(
                        phrases.sentence("ask-example-1"),
                        phrases.sentence("ask-example-2"),
                        phrases.sentence("ask-example-3"),
                        phrases.sentence("ask-example-4"),
                        phrases.sentence("ask-example-5")));
    }
}

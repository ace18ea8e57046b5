package dev.postscale.scaling;

import dev.postscale.advice.Assumption;
import dev.postscale.advice.Assumption.Origin;
import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.allocation.Allocation;
import dev.postscale.allocation.CautiousOptimal;
import dev.postscale.allocation.ComputeOptimal;
import dev.postscale.allocation.ExpertsOptimal;
import dev.postscale.allocation.ExpertsShape;
import dev.postscale.allocation.Frontier;
import dev.postscale.allocation.PrecisionOptimal;
import dev.postscale.allocation.RepeatedOptimal;
import dev.postscale.allocation.Split;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.Law;
import dev.postscale.law.ExpertsLaw;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.LifetimeAllocation;
import dev.postscale.law.LifetimeOptimal;
import dev.postscale.law.PrecisionLaw;
import dev.postscale.law.RepeatedDataLaw;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Optimum.Aim;
import dev.postscale.scaling.Optimum.Beside;
import dev.postscale.scaling.Optimum.Option;
import dev.postscale.serving.WeightMemory;
import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Answers what the best run of a budget is. */
public final class Optima {

    private final Knowledge knowledge;
    private final LawShelf shelf;
    private final Constants constants;

    private Optima(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.shelf = new LawShelf(knowledge);
        this.constants = knowledge.constants();
    }

    public static Optima of(Knowledge knowledge) {
        return new Optima(knowledge);
    }

    public Optimum answer(OptimumQuestion question) {
        return new Case(question).answer();
    }

    /** The best run for a lifetime and that for training alone, of the same loss. */
    private record Lifetime(LifetimeAllocation best, LifetimeAllocation trained) {
        static Lifetime of(JointLaw law, double flops, double served) {
            double params = law.optimalParams(flops);
            double tokens = law.optimalTokens(flops);
            return new Lifetime(
                    LifetimeOptimal.under(law, served).atQualityOf(flops),
                    new LifetimeAllocation(params, tokens, served, law.loss(params, tokens)));
        }
    }

    /** One question under way. */
    private final class Case {
        private final OptimumQuestion question;
        private final Law law;
        private final LawDraws<JointLaw> draws;
        private final ComputePrice price;
        private final Estimate budget;
        private final double flops;
        private final List<Option> options = new ArrayList<>();
        private final List<Assumption> assumptions = new ArrayList<>();

        Case(OptimumQuestion question) {
            this.question = question;
            law = shelf.joint(question.law());
            draws = law.jointDraws();
            price = ComputePrice.of(question.accelerator(), knowledge);
            budget = budget();
            flops = budget.value();
        }

        private Estimate budget() {
            if (!Double.isNaN(question.flops())) {
                return Estimate.exact(question.flops());
            }
            return Double.isNaN(question.usd())
                    ? draws.estimate(
                            draw -> TrainingFlops.of(question.params(), draw.balancedTokens(question.params())))
                    : price.flops(question.usd());
        }

        Optimum answer() {
            rented();
            options.add(allocated(Aim.COMPUTE, ComputeOptimal.under(draws, law.range())));
            cautious();
            served();
            inMemory();
            onData();
            inBits();
            List<Beside> beside = beside();
            return new Optimum(
                    law.id(),
                    budget,
                    Double.isNaN(question.usd()) ? price.usd(flops) : Estimate.exact(question.usd()),
                    options,
                    beside,
                    Bands.of(options.get(0), beside),
                    Outlooks.of(Frontier.under(draws, law.range()), flops, knowledge, shelf),
                    Outlooks.curve(Frontier.under(draws, law.range()), flops),
                    assumptions);
        }

        private void rented() {
            assume("accelerator", Value.of(price.chip().id()), price.inWords(knowledge.base()));
        }

        private Option allocated(Aim aim, ComputeOptimal optimal) {
            Allocation run = optimal.allocate(flops);
            return option(
                    aim,
                    law,
                    run.params(),
                    run.params(),
                    run.tokens(),
                    run.tokensPerParam(),
                    run.loss(),
                    run.binding() != Allocation.Binding.NONE,
                    run.extrapolations());
        }

        private void cautious() {
            if (draws.count() == 0) {
                return;
            }
            CautiousOptimal cautious = CautiousOptimal.under(draws);
            double probability = constants.value("cautious-probability");
            chosen(Aim.EXPECTED, cautious.leastMean(flops));
            chosen(Aim.CAUTIOUS, cautious.leastPercentile(flops, probability));
        }

        private void chosen(Aim aim, CautiousOptimal.Run run) {
            options.add(option(
                    aim,
                    law,
                    Estimate.exact(run.params()),
                    Estimate.exact(run.params()),
                    Estimate.exact(run.tokens()),
                    Estimate.exact(run.tokensPerParam()),
                    draws.estimate(draw -> draw.loss(run.params(), run.tokens())),
                    false,
                    law.range().beyond(run.params(), run.tokens())));
        }

        private void served() {
            if (Double.isNaN(question.servedTokens())) {
                return;
            }
            lifetime(Aim.LIFETIME, question.servedTokens());
            double prompt = constants.value("assumed-input-tokens");
            double output = constants.value("assumed-output-tokens");
            double promptTokens = question.servedTokens() * prompt / (prompt + output);
            assume(
                    "served_tokens",
                    Value.of(prompt / (prompt + output)),
                    sentence("scaling-served")
                            .with("prompt", Numbered.text(prompt, Unit.TOKEN))
                            .with("output", Numbered.text(output, Unit.TOKEN))
                            .with("read", Numbered.text(constants.value("serving-prompt-mfu"), Unit.SHARE))
                            .with("written", Numbered.text(constants.value("serving-output-mfu"), Unit.SHARE)));
            lifetime(
                    Aim.LIFETIME_COST,
                    price.lifetime(constants).equivalentTokens(promptTokens, question.servedTokens() - promptTokens));
        }

        private void lifetime(Aim aim, double served) {
            Lifetime run = Lifetime.of(draws.point(), flops, served);
            List<Lifetime> drawn = new ArrayList<>();
            for (int i = 0; i < draws.count(); i++) {
                drawn.add(Lifetime.of(draws.law(i), flops, served));
            }
            Estimate params =
                    Estimates.of(run, drawn, lifetime -> lifetime.best().params());
            Option option = option(
                    aim,
                    law,
                    params,
                    params,
                    Estimates.of(run, drawn, lifetime -> lifetime.best().tokens()),
                    Estimates.of(run, drawn, lifetime -> lifetime.best().tokensPerParam()),
                    draws.estimate(draw -> draw.optimalLoss(flops)),
                    false,
                    law.range().beyond(run.best().params(), run.best().tokens()));
            Estimate saving =
                    Estimates.of(run, drawn, lifetime -> lifetime.best().savingOver(lifetime.trained()));
            options.add(Options.saving(option, saving, shelf.sources("sardana-2024")));
        }

        private void inMemory() {
            if (Double.isNaN(question.memoryGib())) {
                return;
            }
            double bits = Double.isNaN(question.bits()) ? constants.value("release-bits") : question.bits();
            double bytes = question.memoryGib() * Conversions.BYTES_PER_GIB;
            double cap = WeightMemory.paramsThatFit(bytes, bits);
            assume("bits", Value.of(bits), sentence("scaling-memory").with("bits", Numbered.text(bits, Unit.BIT)));
            options.add(allocated(
                    Aim.MEMORY, ComputeOptimal.under(draws, law.range()).withMaxParams(cap)));
            experts(bytes, bits / Conversions.BITS_PER_BYTE);
        }

        private void experts(double bytes, double bytesPerNumber) {
            Law experts = shelf.law("ludziejewski-2025");
            ExpertsOptimal.Run run = ExpertsOptimal.under(
                            (ExpertsLaw) experts.point(),
                            experts.range(),
                            constants.value("experts-vocabulary"),
                            constants.value("experts-width-per-layer"),
                            new ExpertsShape.Memory(bytesPerNumber, constants.value("experts-context")))
                    .allocate(flops, bytes);
            Option option = option(
                    Aim.EXPERTS,
                    experts,
                    Estimate.pointOf(run.activeParams()),
                    Estimate.pointOf(run.totalParams()),
                    Estimate.pointOf(run.tokens()),
                    Estimate.pointOf(run.tokens() / run.activeParams()),
                    Estimate.pointOf(run.loss()),
                    run.memoryBinds(),
                    run.extrapolations());
            options.add(Options.experts(option, run.experts()));
        }

        private void onData() {
            double unique = question.uniqueTokens();
            if (Double.isNaN(unique)) {
                return;
            }
            options.add(allocated(
                    Aim.FRESH_DATA, ComputeOptimal.under(draws, law.range()).withMaxTokens(unique)));
            Law repeated = shelf.law("muennighoff-2023");
            RepeatedOptimal.Run run = RepeatedOptimal.under(
                            repeated.draws(RepeatedDataLaw.class), repeated.range(), unique)
                    .allocate(flops);
            Option option = option(
                    Aim.REPEATED_DATA,
                    repeated,
                    run.params(),
                    run.params(),
                    run.tokens(),
                    run.tokensPerParam(),
                    run.loss(),
                    run.epochs().value() > 1,
                    run.extrapolations());
            options.add(Options.repeated(option, run.epochs(), run.effectiveTokens()));
        }

        private void inBits() {
            if (Double.isNaN(question.bits())) {
                return;
            }
            Law precision = shelf.law("kumar-2024-train");
            PrecisionOptimal optimal = PrecisionOptimal.under((PrecisionLaw) precision.point());
            options.add(inBits(Aim.BITS, precision, optimal.allocate(flops, question.bits())));
            options.add(inBits(Aim.BEST_BITS, precision, optimal.allocate(flops)));
        }

        private Option inBits(Aim aim, Law precision, PrecisionOptimal.Run run) {
            Option option = option(
                    aim,
                    precision,
                    Estimate.pointOf(run.params()),
                    Estimate.pointOf(run.params()),
                    Estimate.pointOf(run.tokens()),
                    Estimate.pointOf(run.tokens() / run.params()),
                    Estimate.pointOf(run.loss()),
                    false,
                    precision.range().beyond(run.params(), run.tokens()));
            return Options.bits(option, run.bits());
        }

        private Option option(
                Aim aim,
                Law of,
                Estimate params,
                Estimate paramsTotal,
                Estimate tokens,
                Estimate tokensPerParam,
                Estimate loss,
                boolean limited,
                List<Extrapolation> extrapolates) {
            return new Option(
                    aim,
                    of.id(),
                    params,
                    paramsTotal,
                    tokens,
                    tokensPerParam,
                    loss,
                    Double.NaN,
                    Double.NaN,
                    Estimate.unknown(),
                    Estimate.unknown(),
                    Estimate.unknown(),
                    limited,
                    extrapolates,
                    shelf.sources(of));
        }

        private List<Beside> beside() {
            List<Beside> others = new ArrayList<>();
            for (Law other : knowledge.laws().all()) {
                if (!other.id().equals(law.id())) {
                    Split.of(other.point(), flops).ifPresent(split -> others.add(beside(other, split)));
                }
            }
            return others;
        }

        private Beside beside(Law other, Split split) {
            List<Citation> sources = shelf.sources(other);
            return new Beside(
                    other.id(),
                    split(other, Split::params),
                    split(other, Split::tokens),
                    split(other, Split::tokensPerParam),
                    other.range().beyond(split.params(), split.tokens()),
                    sources);
        }

        private Estimate split(Law other, ToDoubleFunction<Split> part) {
            return other.estimate(
                    point -> part.applyAsDouble(Split.of(point, flops).orElseThrow()));
        }

        private Text sentence(String id) {
            SentenceFact sentence = knowledge.base().sentence(id);
            return new Text(sentence.textEn(), sentence.textZh());
        }

        private void assume(String path, Value value, Text text) {
            assumptions.add(new Assumption(path, value, Origin.DEFAULT, text));
        }
    }
}

package dev.postscale.scaling;

import dev.postscale.advice.Text;
import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.Quote;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.law.LifetimePrices;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SentenceFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import dev.postscale.sampling.Spread;
import dev.postscale.training.Mfu;
import dev.postscale.training.TrainingTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What compute costs on a rented accelerator at the date of the knowledge base.
 *
 * @param peak dense 16-bit FLOP/s
 */
record ComputePrice(AcceleratorFact chip, double peak, Quote hour, ThresholdFact mfu) {
    private static final int DRAWS = 1000;

    /**
     * The price on an accelerator.
     *
     * @param name empty for the one with the most FLOP for the money
     */
    static ComputePrice of(String name, Knowledge knowledge) {
        if (name.isEmpty()) {
            return knowledge.base().accelerators().stream()
                    .filter(chip -> chip.memoryGib() >= knowledge.constants().value("server-memory-gib"))
                    .flatMap(chip -> of(chip, knowledge).stream())
                    .min(Comparator.comparingDouble(
                            (ComputePrice price) -> price.hour().usd() / price.peak()))
                    .orElseThrow(() -> new IllegalArgumentException("No accelerator has a price."));
        }
        AcceleratorFact chip = knowledge
                .names()
                .machine("accelerator", name, Hints.NONE)
                .chip()
                .orElseThrow(() -> UnknownNameException.accelerator("accelerator", name, List.of()));
        return of(chip, knowledge)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The accelerator (" + chip.id() + ") has no known rent or no known peak in 16 bits."));
    }

    private static Optional<ComputePrice> of(AcceleratorFact chip, Knowledge knowledge) {
        double peak = Double.isNaN(chip.bf16Flops()) ? chip.fp16Flops() : chip.bf16Flops();
        if (Double.isNaN(peak)) {
            return Optional.empty();
        }
        Constants constants = knowledge.constants();
        return knowledge
                .prices()
                .rental(chip, knowledge.base().date().toString())
                .map(hour -> new ComputePrice(chip, peak, hour, constants.fact("default-mfu")));
    }

    /** USD per FLOP of training: the rent and the utilization are both uncertain. */
    Estimate usdPerFlop() {
        double value = LifetimePrices.usdPerFlop(hour.usd(), peak, new Mfu(mfu.value()));
        Spread rent = Double.isNaN(hour.low()) || !(hour.low() > 0)
                ? Spread.ofFactor(hour.usd(), hour.usd(), hour.usd())
                : Spread.ofFactor(hour.low(), hour.usd(), hour.high());
        Spread share = Spread.ofFactor(mfu.low(), mfu.value(), mfu.high());
        Draws rents = Draws.of(1, "compute-price/rent");
        Draws shares = Draws.of(1, "compute-price/mfu");
        double[] sample = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            sample[i] = TrainingTime.of(1, peak, new Mfu(StrictMath.min(1, share.draw(shares, i))))
                    .usd(rent.draw(rents, i));
        }
        double[] ends = Quantile.of(sample, Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }

    /** What a FLOP costs over a lifetime on the same machines. */
    LifetimePrices lifetime(Constants constants) {
        return new LifetimePrices(
                LifetimePrices.usdPerFlop(hour.usd(), peak, new Mfu(mfu.value())),
                LifetimePrices.usdPerFlop(hour.usd(), peak, new Mfu(constants.value("serving-prompt-mfu"))),
                LifetimePrices.usdPerFlop(hour.usd(), peak, new Mfu(constants.value("serving-output-mfu"))));
    }

    /** USD of an amount of training, whose interval is that of the price. */
    Estimate usd(double flops) {
        return usdPerFlop().times(flops);
    }

    /** The accelerator, its rent and its utilization in a sentence. */
    Text inWords(KnowledgeBase base) {
        SentenceFact sentence = base.sentence("scaling-rented");
        return new Text(sentence.textEn(), sentence.textZh())
                .with("accelerator", chip.label())
                .with("rent", Numbered.text(hour.usd(), Unit.USD_PER_ACCELERATOR_HOUR))
                .with("share", Numbered.text(mfu.value(), Unit.SHARE));
    }

    /** FLOP that money buys. */
    Estimate flops(double usd) {
        Estimate price = usdPerFlop();
        return Estimate.of(usd / price.value(), usd / price.high(), usd / price.low());
    }
}

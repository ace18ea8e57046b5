package dev.postscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.diagnosis.Assessment;
import dev.postscale.diagnosis.DiagnosisUnit;
import dev.postscale.diagnosis.Threshold;
import org.drools.ruleunits.api.RuleUnitProvider;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    @Test
    void fires() {
        var unit = new DiagnosisUnit();
        unit.getThresholds().add(new Threshold("overtrained-above", 200));
        unit.getAssessments().add(new Assessment(1000, 0));
        try (var instance = RuleUnitProvider.get().createRuleUnitInstance(unit)) {
            instance.fire();
        }
        assertThat(unit.getFindings()).hasSize(1);
        var unknown = new DiagnosisUnit();
        unknown.getThresholds().add(new Threshold("overtrained-above", 200));
        unknown.getAssessments().add(new Assessment(Double.NaN, 0));
        try (var instance = RuleUnitProvider.get().createRuleUnitInstance(unknown)) {
            instance.fire();
        }
        assertThat(unknown.getFindings()).isEmpty();
    }
}

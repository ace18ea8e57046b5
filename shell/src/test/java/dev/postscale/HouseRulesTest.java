package dev.postscale;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** The rules of the house that a compiler cannot hold. They are kept here because only shell sees all modules. */
@AnalyzeClasses(
        packages = "dev.postscale",
        importOptions = {DoNotIncludeTests.class, HouseRulesTest.WrittenByUs.class})
class HouseRulesTest {
    /** Leaves out the classes Drools makes of rules, which stand in packages of their unit such as diagnosis.P0A. */
    static final class WrittenByUs implements ImportOption {
        private static final Pattern GENERATED =
                Pattern.compile(".*/(P[0-9A-F]{2}/|Rules[0-9a-f]{32}|DomainClassesMetadata|\\w+RuleUnit\\b).*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }

    @ArchTest
    static final ArchRule rooms_depend_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.postscale..")
            .layer("core")
            .definedBy(
                    "dev.postscale.naming..",
                    "dev.postscale.quantity..",
                    "dev.postscale.condition..",
                    "dev.postscale.law..",
                    "dev.postscale.fit..",
                    "dev.postscale.allocation..",
                    "dev.postscale.training..",
                    "dev.postscale.serving..",
                    "dev.postscale.sampling..",
                    "dev.postscale.calibration..",
                    "dev.postscale.money..",
                    "dev.postscale.plan..")
            .layer("ontology")
            .definedBy("dev.postscale.ontology..")
            .layer("rules")
            .definedBy(
                    "dev.postscale.scenario..",
                    "dev.postscale.assessment..",
                    "dev.postscale.pricing..",
                    "dev.postscale.compute..",
                    "dev.postscale.scaling..",
                    "dev.postscale.run..",
                    "dev.postscale.accuracy..",
                    "dev.postscale.diagnosis..",
                    "dev.postscale.strategy..",
                    "dev.postscale.verdict..",
                    "dev.postscale.advice..",
                    "dev.postscale.answer..",
                    "dev.postscale.exchange..",
                    "dev.postscale.fitting..",
                    "dev.postscale.sizing..",
                    "dev.postscale.costing..",
                    "dev.postscale.asking..",
                    "dev.postscale.machine..")
            .layer("shell")
            .definedBy("dev.postscale.shell..")
            .whereLayer("shell")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rules")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("ontology")
            .mayOnlyBeAccessedByLayers("rules", "shell")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("dev.postscale.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rdf_stays_in_ontology = onlyIn("dev.postscale.ontology..", "org.apache.jena..");

    @ArchTest
    static final ArchRule rules_engine_stays_in_rules = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.postscale.shell..",
                    "dev.postscale.ontology..",
                    "dev.postscale.naming..",
                    "dev.postscale.quantity..",
                    "dev.postscale.plan..",
                    "dev.postscale.assessment..",
                    "dev.postscale.compute..",
                    "dev.postscale.answer..",
                    "dev.postscale.asking..",
                    "dev.postscale.fitting..",
                    "dev.postscale.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule json_stays_in_exchange =
            onlyIn("dev.postscale.exchange..", "tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule spring_stays_in_the_prompt = onlyIn("dev.postscale.shell.prompt..", "org.springframework..");

    @ArchTest
    static final ArchRule terminals_stay_in_the_shell = onlyIn("dev.postscale.shell..", "org.jline..", "picocli..");

    /** Draws come from seeds that are parameters, so that the same question has the same answer. */
    @ArchTest
    static final ArchRule nothing_is_left_to_chance = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould(callMethodWhere(target(owner(name("java.lang.Math"))).and(target(name("random")))));

    /** Results leave by the writers of the screen alone. */
    @ArchTest
    static final ArchRule nothing_prints = noClasses().should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule locales_are_named = noClasses()
            .should(callMethodWhere(target(owner(name("java.util.Locale"))).and(target(name("getDefault")))))
            .orShould(callMethodWhere(target(owner(name("java.lang.String"))).and(target(name("formatted")))))
            .orShould(callMethodWhere(target(owner(name("java.lang.String")))
                    .and(target(name("format")))
                    .and(withoutLocale())))
            .orShould(callMethodWhere(target(owner(name("java.lang.String")))
                    .and(target(name("toLowerCase")).or(target(name("toUpperCase"))))
                    .and(target(rawParameterTypes(new String[0])))));

    private static DescribedPredicate<JavaCall<?>> withoutLocale() {
        return DescribedPredicate.describe("without a locale", call -> !call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList()
                .contains(Locale.class.getName()));
    }

    private static ArchRule onlyIn(String home, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LoadedReplicasTest {
    private static final double GIB = 0x1p30;
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final KvCache CACHE = KvCache.of(CacheLayers.Heads.full(32, 8, 128));
    private static final Roofline ROOFLINE = Roofline.of(
            ServedModel.dense(8e9, 16, CACHE, 16),
            new Replica(1, 989e12, 3.35e12, 80 * GIB),
            new Efficiency(0.7, 0.5, 0.45, 1, new Efficiency.Overheads(0, 0, 1e-3, 0)));

    private static Workload workload(double perDay) {
        return new Workload(perDay, 1500, 300, 3, 0);
    }

    @Test
    void little_s_law_holds() {
        Draws draws = Draws.of(10, "load");
        for (int i = 0; i < 500; i++) {
            Workload workload = new Workload(
                    1e3 * Math.pow(1e5, draws.uniform(i)),
                    1 + 8000 * draws.dimension(1).uniform(i),
                    1 + 2000 * draws.dimension(2).uniform(i),
                    1 + 3 * draws.dimension(3).uniform(i),
                    draws.dimension(4).uniform(i));
            double maxTpot =
                    i % 3 == 0 ? NO_LIMIT : 0.02 + 0.1 * draws.dimension(5).uniform(i);
            double maxUtilization = i % 2 == 0 ? 1 : 0.7;
            LoadedReplicas service = LoadedReplicas.of(ROOFLINE, workload, 64, maxTpot, maxUtilization);
            double rate = workload.peakRequestsPerSecond() / service.replicas();
            double inFlight = rate * workload.outputTokens() * service.tpot();

            assertThat(service.batch()).as("draw %s", i).isBetween(1.0, 64.0);
            if (service.batch() > 1) {
                assertThat(inFlight).as("draw %s", i).isCloseTo(service.batch(), Percentage.withPercentage(1e-6));
            } else {
                assertThat(inFlight).as("draw %s", i).isLessThanOrEqualTo(1 + 1e-9);
            }
            assertThat(service.tpot()).as("draw %s", i).isLessThanOrEqualTo(maxTpot * (1 + 1e-9));
            assertThat(service.utilization()).as("draw %s", i).isLessThanOrEqualTo(maxUtilization + 1e-12);
            if (service.replicas() > 1) {
                assertThat(service.utilization() * service.replicas() / (service.replicas() - 1))
                        .as("one replica less is too few, draw %s", i)
                        .isGreaterThan(maxUtilization);
            }
        }
    }

    @Test
    void a_quiet_service_runs_one_replica_one_by_one() {
        LoadedReplicas service = LoadedReplicas.of(ROOFLINE, workload(2000), 64, NO_LIMIT, 1);

        assertThat(service.replicas()).isEqualTo(1);
        assertThat(service.batch()).isEqualTo(1);
        assertThat(service.bound()).isEqualTo(Bound.LOAD);
        assertThat(service.ttft()).isEqualTo(ROOFLINE.prefill(1500).seconds());
    }

    @Test
    void load_fills_batches_first_and_replicas_then() {
        double lastBatch = 0;
        double lastReplicas = 0;
        for (double perDay = 1e4; perDay < 1e9; perDay *= 10) {
            LoadedReplicas service = LoadedReplicas.of(ROOFLINE, workload(perDay), 64, NO_LIMIT, 1);

            assertThat(service.batch()).isGreaterThanOrEqualTo(lastBatch);
            assertThat(service.replicas()).isGreaterThanOrEqualTo(lastReplicas);
            lastBatch = service.batch();
            lastReplicas = service.replicas();
        }
        assertThat(lastReplicas).isGreaterThan(10);
    }

    @Test
    void a_latency_limit_takes_more_replicas() {
        LoadedReplicas free = LoadedReplicas.of(ROOFLINE, workload(5e6), 256, NO_LIMIT, 1);
        LoadedReplicas fast = LoadedReplicas.of(ROOFLINE, workload(5e6), 256, 0.02, 1);

        assertThat(fast.tpot()).isLessThanOrEqualTo(0.02).isLessThan(free.tpot());
        assertThat(fast.replicas()).isGreaterThan(free.replicas());
    }

    @Test
    void a_limit_that_nothing_meets_is_answered_with_the_fastest_there_is() {
        LoadedReplicas service = LoadedReplicas.of(ROOFLINE, workload(1e6), 64, 1e-4, 1);

        assertThat(service.batch()).isEqualTo(1);
        assertThat(service.tpot()).isGreaterThan(1e-4);
        assertThat(service.bound()).isEqualTo(Bound.LATENCY);
    }

    @Test
    void a_cached_prefix_saves_replicas() {
        Workload cold = new Workload(1e7, 8000, 20, 3, 0);
        Workload warm = new Workload(1e7, 8000, 20, 3, 0.9);

        assertThat(LoadedReplicas.of(ROOFLINE, warm, 64, NO_LIMIT, 1).replicas())
                .isLessThan(LoadedReplicas.of(ROOFLINE, cold, 64, NO_LIMIT, 1).replicas());
    }

    @Test
    void no_output_and_no_requests_are_answered() {
        LoadedReplicas scoring = LoadedReplicas.of(ROOFLINE, new Workload(1e7, 500, 0, 3, 0), 64, NO_LIMIT, 1);
        LoadedReplicas idle = LoadedReplicas.of(ROOFLINE, workload(0), 64, NO_LIMIT, 1);

        assertThat(scoring.replicas()).isGreaterThan(1);
        assertThat(scoring.tpot()).isZero();
        assertThat(idle.replicas()).isEqualTo(1);
        assertThat(idle.utilization()).isZero();
    }

    @Test
    void refuses_an_endless_batch() {
        assertThatThrownBy(() -> LoadedReplicas.of(ROOFLINE, workload(1), NO_LIMIT, NO_LIMIT, 1))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> LoadedReplicas.of(ROOFLINE, workload(1), 0, NO_LIMIT, 1))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> LoadedReplicas.of(ROOFLINE, workload(1), 8, NO_LIMIT, 2))
                .hasMessageContaining("2.0");
    }
}

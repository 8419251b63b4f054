package libraries;

import com.codahale.metrics.MetricFilter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.ScheduledReporter;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

class DropwizardMetrics {
  void reporterIsStarted(MetricRegistry registry) {
    Reporter reporter = new Reporter(registry, null);
    reporter.start(1, TimeUnit.MINUTES);
  }

  void reporterIsAskedOnce(MetricRegistry registry) {
    Reporter reporter = new Reporter(registry, null); // -> UnclosedResource
    reporter.report();
  }

  void reporterIsAskedOnceAndClosed(MetricRegistry registry) {
    try (Reporter reporter = new Reporter(registry, null)) {
      reporter.report();
    }
  }

  private static final class Reporter extends ScheduledReporter {
    Reporter(MetricRegistry registry, MetricFilter filter) {
      super(registry, "reporter", filter, TimeUnit.SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void report(
        SortedMap gauges,
        SortedMap counters,
        SortedMap histograms,
        SortedMap meters,
        SortedMap timers) {}
  }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

class Before {
  private final Map<String, Supplier<Object>> actions = new HashMap<>();
  private final Function<String, Object> action =
      name -> Mono.fromCallable(() -> Files.readString(Path.of(name))).subscribe();

  Before() {
    actions.put(
        "read", () -> Mono.fromCallable(() -> Files.readString(Path.of("a"))).subscribe());
  }

  Object act(String name) {
    return actions.get(name).get();
  }

  Object actAtOnce(String name) {
    return action.apply(name);
  }
}

package libraries;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

class Okhttp {
  int responseIsNeverClosed(Call call) throws IOException {
    Response response = call.execute(); // -> UnclosedResource
    return response.code();
  }

  int responseIsClosed(Call call) throws IOException {
    try (Response response = call.execute()) {
      return response.code();
    }
  }

  String textOfTheBodyClosesTheResponse(Call call) throws IOException {
    return call.execute().body().string();
  }

  int bodyClosesTheResponse(Call call) throws IOException {
    try (ResponseBody body = call.execute().body()) {
      return body.byteStream().read();
    }
  }

  String closedOnlyIfItWasSuccessful(Call call) throws IOException {
    Response response = call.execute(); // -> UnclosedResource
    return response.isSuccessful() ? response.body().string() : "";
  }

  Response interceptorReturnsWhatItMadeOfTheResponse(Interceptor.Chain chain, Request request)
      throws IOException {
    Response response = chain.proceed(request);
    return response.newBuilder().build();
  }
}

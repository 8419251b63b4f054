package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.ResponseBody;
import retrofit2.Response;

class Retrofit {
  String bodyIsInMemory(Response response) throws IOException {
    ResponseBody error = response.errorBody();
    return error.contentType().toString();
  }

  int otherResourcesAreStillReported(Response response, File file) throws IOException {
    InputStream in = new FileInputStream(file); // -> UnclosedResource
    return response.code() + in.read();
  }
}

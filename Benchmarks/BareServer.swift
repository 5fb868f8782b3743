import HTTPSemantics
import NIOCore
import NIOHTTP1
import NIOPosix

/// A server of SwiftNIO alone that gives one response to every request: what ours is compared with.
struct BareServer {
  /// The response.
  let response: ResponseMessage

  /// Serves on a free port, which is told, for as long as the program runs.
  func serve(telling tell: (Int) -> Void) throws {
    let response = response
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let channel = try ServerBootstrap(group: group)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(Answering(response))
        }
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    tell(channel.localAddress?.port ?? 0)
    try channel.closeFuture.wait()
  }
}

/// Answers each request as soon as it is complete.
private final class Answering: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let head: HTTPResponseHead
  private let content: ByteBuffer

  init(_ response: ResponseMessage) {
    let fields = response.fields.map { ($0.name.spelling, $0.value) }
    head = HTTPResponseHead(
      version: .http1_1,
      status: HTTPResponseStatus(statusCode: response.status.code),
      headers: HTTPHeaders(fields)
    )
    content = ByteBuffer(bytes: response.content)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .end = unwrapInboundIn(data) else { return }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(content))), promise: nil)
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
  }
}

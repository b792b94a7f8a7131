/// One of the five aspects that section 一 must cover (docs/form.md, "Sections").
package enum OverviewAspect: Int, Sendable, CaseIterable {
  case proactive, onRequest, management, platforms, supervision

  /// Its name.
  package var name: String {
    switch self {
    case .proactive: "主动公开"
    case .onRequest: "依申请公开"
    case .management: "政府信息管理"
    case .platforms: "平台建设"
    case .supervision: "监督保障"
    }
  }

  /// The words that cover an aspect; `nil` is for words that only appear to.
  static let words = PhraseTrie<OverviewAspect?>(
    [
      (.proactive, "主动公开 公开信息 公开政府信息 公开政务信息 公开各类 公开渠道 发布信息 发布政府信息 发布政务信息 更新信息 更新政府信息 信息公开"),
      (.onRequest, "依申请公开 公开申请 信息公开申请 公开的申请 申请公开 依申请 公开的申请 申请办理"),
      (.management, "信息管理 管理情况 公文公开 公文管理 公开属性 公开目录 保密审查 审核 审查 规范性文件 三审三校 先审后发 台账 归档 保密 公文属性 信息制作"),
      (.platforms, "平台 网站 新媒体 公众号 公报 公开栏 公示栏 专栏 微博 载体 阵地 公开专区 查阅点 微信 客户端 抖音"),
      (
        .supervision,
        "监督保障 监督和保障 监督与保障 保障监督 监督、保障 组织保障 考核 评议 培训 责任追究 督查 督导 监督检查 监督机制 保障机制 社会监督 组织领导 监督指导 业务指导 日常监督 考评 队伍建设 责任制"
      ),
      // The attributes that documents can have, which have nothing to do with applications.
      (nil, "、依申请公开 依申请公开、不予公开 依申请公开或不予公开 依申请公开和不予公开 信息公开条例 监督管理"),
    ].flatMap { (aspect: OverviewAspect?, words: String) in
      words.split(separator: " ").map { (String($0), aspect) }
    })
}
